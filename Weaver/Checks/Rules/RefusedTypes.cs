namespace MemoWeave.Rules;

/// <summary>
/// Declared types that show at build that a value of theirs can't be part of a key (rule K10): what it is, no field tells. All
/// others are left to run time. The table holds for the types in it and for classes derived from them.
/// </summary>
internal static class RefusedTypes
{
    /// <summary>Why, in words that follow "because it", and of which types it is true.</summary>
    private static readonly (string Reason, string[] FullNames)[] Table =
    [
        ("is read from or written to, and changes by that",
        [
            "System.IO.Stream", "System.IO.TextReader", "System.IO.TextWriter", "System.IO.BinaryReader", "System.IO.BinaryWriter",
            "System.Xml.XmlReader", "System.Xml.XmlWriter", "System.Text.Json.Utf8JsonWriter",
            "System.Threading.Channels.Channel`1", "System.Threading.Channels.Channel`2", "System.Threading.Channels.ChannelReader`1", "System.Threading.Channels.ChannelWriter`1",
            "System.Net.Sockets.Socket",
        ]),
        ("is work under way",
        [
            "System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1", "System.Threading.Tasks.ValueTask", "System.Threading.Tasks.ValueTask`1",
            "System.Threading.Thread", "System.Threading.Timer", "System.Threading.PeriodicTimer", "System.Timers.Timer", "System.Diagnostics.Process",
            "System.Threading.CancellationTokenSource", "System.Threading.CancellationTokenRegistration",
        ]),
        ("is a handle, which says nothing of what it stands for",
        [
            "System.Threading.WaitHandle", "System.Threading.SemaphoreSlim", "System.Threading.Lock", "System.Runtime.InteropServices.SafeHandle", "System.Runtime.InteropServices.CriticalHandle",
            "System.Runtime.InteropServices.GCHandle", "System.Runtime.InteropServices.GCHandle`1", "System.WeakReference", "System.WeakReference`1",
        ]),
        ("gives what is computed or kept elsewhere",
        [
            "System.Lazy`1", "System.Threading.AsyncLocal`1", "System.Threading.ThreadLocal`1", "System.Runtime.CompilerServices.ConditionalWeakTable`2",
            "System.Random", "System.TimeProvider", "System.Text.Json.JsonDocument",
        ]),
        ("is a service, and no value",
        [
            "System.IServiceProvider", "Microsoft.Extensions.Logging.ILogger", "Microsoft.Extensions.Logging.ILogger`1", "Microsoft.Extensions.Logging.ILoggerFactory",
            "Microsoft.EntityFrameworkCore.DbContext", "Microsoft.AspNetCore.Http.HttpContext", "Microsoft.AspNetCore.Http.HttpRequest", "Microsoft.AspNetCore.Http.HttpResponse",
            "System.Net.Http.HttpMessageInvoker", "System.Net.Http.HttpMessageHandler", "System.Net.Http.HttpRequestMessage", "System.Net.Http.HttpResponseMessage",
            "System.Data.IDbConnection", "System.Data.IDbCommand", "System.Data.IDataReader",
            "System.Data.Common.DbConnection", "System.Data.Common.DbCommand", "System.Data.Common.DbDataReader",
        ]),
        ("is a question, and its answer another each time",
        [
            "System.Linq.IQueryable", "System.Linq.IQueryable`1", "System.Linq.IOrderedQueryable", "System.Linq.IOrderedQueryable`1", "Microsoft.EntityFrameworkCore.DbSet`1",
            "System.Collections.IEnumerator", "System.Collections.Generic.IEnumerator`1",
            "System.Collections.Generic.IAsyncEnumerable`1", "System.Collections.Generic.IAsyncEnumerator`1", "System.IObservable`1", "System.IObserver`1",
        ]),
        ("is a part of a program",
        [
            "System.Reflection.Assembly", "System.Reflection.Module", "System.Reflection.MemberInfo", "System.Linq.Expressions.Expression",
        ]),
    ];

    private static readonly Dictionary<string, string> Reasons = Table.SelectMany(row => row.FullNames, (row, name) => (row.Reason, name)).ToDictionary(r => r.name, r => r.Reason);

    /// <summary>Every type of the table, by full name.</summary>
    public static IReadOnlyCollection<string> All => Reasons.Keys;

    /// <summary>Why the type is refused, in words that follow "because it"; <see langword="null"/>: it is not.</summary>
    public static string? ReasonFor(TypeFacts type)
    {
        if (type.Kind == TypeKind.Pointer)
            return "is a pointer, which says nothing of what it points to";
        // System.Type is a MemberInfo, and yet a leaf.
        for (var t = type; t is { Kind: TypeKind.Named } && !t.Is("System.Type"); t = t.Base())
            if (Reasons.TryGetValue(t.FullName, out var reason))
                return reason;
        return null;
    }
}
