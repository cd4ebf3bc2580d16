using MemoWeave.Tests.Calls.Deadlocks;
using MemoWeave.Tests.Keys.Vectors;
using MemoWeave.Tests.Values;
using MemoWeave.Tests.Values.Binary;

// A process of its own: what keys must not depend on is set before one starts, and a stack that overflows or threads that hang end with it.
return args switch
{
    [VectorProcess.Command] => VectorProcess.Write(),
    ["boxes"] => VectorProcess.WriteBoxes(),
    [NativeCopies.Command] => NativeCopies.Run(),
    [BinaryProcess.Read, var path] => BinaryProcess.ReadAll(path),
    [BinaryProcess.Native, var path] => BinaryProcess.ReadNative(path),
    [DeadlockZoo.Command, var program] => DeadlockZoo.Run(program),
    _ => 1,
};
