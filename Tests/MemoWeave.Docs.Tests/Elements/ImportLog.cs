using Microsoft.Extensions.Logging;

namespace MemoWeave.Docs.Tests.Elements;

#region elements-progress
public partial class ImportLog(ILogger<ImportLog> logger)
{
    [Element]
    [LoggerMessage(1, LogLevel.Information, "Imported {Done} of {Total} files")]
    public partial void Imported(int done, int total);
}

public class Import(ImportLog log)
{
    [Memo(Instance = MemoInstance.PerInstance)]
    public int Files(string folder)
    {
        for (var file = 1; file <= 3; file++) log.Imported(file, 3);
        return 3;
    }
}
#endregion
