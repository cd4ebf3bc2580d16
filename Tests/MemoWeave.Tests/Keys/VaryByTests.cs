using System.Globalization;
using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Tests.Support;
using Microsoft.Extensions.Logging;

namespace MemoWeave.Tests.Keys;

[Property("rule", "K12")]
[NonParallelizable] // What is registered is the process's.
internal sealed class VaryByTests
{
    private readonly SyncMemoMethod<OwnedKey, int> _site = Sites.Sync<OwnedKey, int>();
    private readonly RecordingLoggers _loggers = new();
    private ILoggerFactory _before = null!;

    [SetUp]
    public void UseLoggers()
    {
        _site.Clear();
        _loggers.Messages.Clear();
        Memo.Configure(options => (_before, options.LoggerFactory) = (options.LoggerFactory, _loggers));
    }

    [TearDown]
    public void Restore() => Memo.Configure(options =>
    {
        options.LoggerFactory = _before;
        options.VaryBy.Remove("tenant");
        options.VaryBy["culture"] = static () => CultureInfo.CurrentCulture;
    });

    [OneTimeTearDown]
    public void Dispose() => _loggers.Dispose();

    [Test]
    public void A_call_varies_by_the_culture_of_its_thread()
    {
        var results = new[] { "de-DE", "tr-TR", "de-DE" }.Select((name, number) => In(name, "", () => Call("culture", () => number)));
        Assert.That(results, Is.EqualTo(new[] { 0, 1, 0 }));
    }

    [Test]
    public void A_call_varies_by_the_language_of_its_thread()
    {
        var results = new[] { "de-DE", "tr-TR", "de-DE" }.Select((name, number) => In("", name, () => Call("uiculture", () => number)));
        Assert.That(results, Is.EqualTo(new[] { 0, 1, 0 }));
    }

    [Test]
    public void The_language_is_not_the_culture() =>
        Assert.That(new[] { "de-DE", "tr-TR" }.Select((name, number) => In("", name, () => Call("culture", () => number))), Is.EqualTo(new[] { 0, 0 }));

    [Test]
    public void A_call_varies_by_what_was_registered()
    {
        object? tenant = null;
        Memo.Configure(options => options.VaryBy["tenant"] = () => tenant);
        object?[] tenants = [null, "a", "b", 1, 1L, "a", null];
        var results = tenants.Select((value, number) =>
        {
            tenant = value;
            return Call("tenant", () => number);
        });
        Assert.That(results, Is.EqualTo(new[] { 0, 1, 2, 3, 4, 1, 0 }));
    }

    [Test]
    public void A_built_in_value_can_be_replaced()
    {
        Memo.Configure(static options => options.VaryBy["culture"] = static () => "same");
        Assert.That(new[] { "de-DE", "tr-TR" }.Select((name, number) => In(name, "", () => Call("culture", () => number))), Is.EqualTo(new[] { 0, 0 }));
    }

    [Test]
    public void A_name_that_nobody_registered_is_an_error_that_tells_what_there_is()
    {
        var error = Assert.Throws<UnknownVaryByException>(() => Call("tenant", static () => throw new NotSupportedException("the body ran")))!;
        Assert.That(error.Message, Is.EqualTo(
            "The memoized method 'MemoWeave.Tests.Support.Sites.Load(int, string)' varies by \"tenant\", which nobody registered; there is \"culture\", \"uiculture\". " +
            "Register it before the first call: Memo.Configure(options => options.VaryBy[\"tenant\"] = () => …)."));
        Assert.That((error.Method, error.Name), Is.EqualTo(("MemoWeave.Tests.Support.Sites.Load(int, string)", "tenant")));
    }

    [Test]
    public void Names_are_told_apart_by_case()
    {
        Memo.Configure(static options => options.VaryBy["tenant"] = static () => 1);
        var error = Assert.Throws<UnknownVaryByException>(() => Call("Tenant", static () => 1))!;
        Assert.That(error.Message, Does.Contain("there is \"culture\", \"tenant\", \"uiculture\". "));
    }

    [Test]
    [Property("rule", "C7")]
    public void Where_reading_it_fails_the_body_runs_and_nothing_is_stored_and_it_is_told_once()
    {
        Memo.Configure(static options => options.VaryBy["tenant"] = static () => throw new InvalidOperationException("no tenant"));
        var site = Sites.Sync<OwnedKey, int>();
        Assert.That(Enumerable.Range(0, 3).Select(number => Call("tenant", () => number, site)), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(site.Statistics.Entries, Is.Zero);
        Assert.That(_loggers.Messages, Is.EqualTo(new[] { RecordingLoggers.KeyFailed }));
    }

    [Test]
    [Property("rule", "K10")]
    public void What_can_not_be_keyed_is_refused_by_its_name()
    {
        Memo.Configure(static options => options.VaryBy["tenant"] = static () => new MemoryStream());
        Assert.That(Assert.Throws<UnkeyableArgumentException>(() => Call("tenant", static () => 1))!.Path, Is.EqualTo("tenant"));
    }

    private int Call(string name, Func<int> body, SyncMemoMethod<OwnedKey, int>? site = null)
    {
        site ??= _site;
        return LookUp(site, name, out var key, out var hit) ? hit : site.CallKey(in key, body);
    }

    private static bool LookUp(SyncMemoMethod<OwnedKey, int> site, string name, out OwnedKey key, out int hit)
    {
        KeyBuffer buffer = default;
        var writer = KeyWriter.Start(ref buffer, site);
        writer.Argument(1, "rows");
        writer.VaryBy(name);
        return CanonicalLookUp.TryGet(site, ref writer, out key, out hit);
    }

    private static int In(string culture, string language, Func<int> call)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new CultureInfo(culture), new CultureInfo(language));
            return call();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
