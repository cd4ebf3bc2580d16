using MemoWeave.Stores.Tests.LiteDb;

// A process of its own: to be killed, or to share a folder with others.
return args switch
{
    [KilledProcess.Command, .. var rest] => KilledProcess.Run(rest),
    [SharingProcess.Command, var folder, var seed] => SharingProcess.Run(folder, seed),
    [ExitingProcess.Command, var folder] => ExitingProcess.Run(folder),
    _ => 1,
};
