using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MemoWeave.Pages.Tests.Catalogue;

namespace MemoWeave.Pages.Tests.Recording;

/// <summary>A process that shows every element once, and says what that took and what the page was.</summary>
internal static partial class CatalogueProcess
{
    public const string Command = "catalogue";

    public static int Run(string folder)
    {
        Memo.Configure(options => (options.ApplicationName, options.DiskPath) = ("MemoWeave.Pages.Tests", folder));
        foreach (var row in Rows.All)
        {
            var page = row.Show();
            // A warning is the first page's alone, and the mark of the page's own script each process's.
            var html = row.IsWarnedOf ? "" : Mark().Replace(page.ToHtml(), "");
            var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(html)));
            var statistics = Memo.Of(row.Call).Statistics;
            Console.WriteLine($"{row.Name} {statistics.Computations} {statistics.Restored} {statistics.NotPersisted} {hash}");
        }

        Memo.Flush();
        return 0;
    }

    [GeneratedRegex("nonce[-=]\"?[^\"' ;&]*")]
    private static partial Regex Mark();
}
