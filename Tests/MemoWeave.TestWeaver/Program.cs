using MemoWeave.TestWeaver;

// A process of its own: IL bad enough can end the one that compiles it.
return MethodPreparation.Run(args[0]);
