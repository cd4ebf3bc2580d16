using MemoWeave.Tests.Keys.Vectors;
using MemoWeave.Tests.Values;

// A process of its own: what keys must not depend on is set before one starts, and a stack that overflows ends it.
return args switch
{
    [VectorProcess.Command] => VectorProcess.Write(),
    ["boxes"] => VectorProcess.WriteBoxes(),
    [NativeCopies.Command] => NativeCopies.Run(),
    _ => 1,
};
