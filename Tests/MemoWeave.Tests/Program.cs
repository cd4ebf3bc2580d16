using MemoWeave.Tests.Calls.Deadlocks;
using MemoWeave.Tests.Keys.Vectors;

// A process of its own: what keys must not depend on is set before one starts, and a stack that overflows or threads that hang end with it.
return args switch
{
    [VectorProcess.Command] => VectorProcess.Write(),
    ["boxes"] => VectorProcess.WriteBoxes(),
    [DeadlockZoo.Command, var program] => DeadlockZoo.Run(program),
    _ => 1,
};
