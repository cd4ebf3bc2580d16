using MemoWeave.Tests.Keys.Vectors;

// A process of its own: what keys must not depend on is set before one starts.
return args is [VectorProcess.Command] ? VectorProcess.Write() : 1;
