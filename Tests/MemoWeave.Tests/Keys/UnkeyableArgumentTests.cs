using System.Globalization;
using System.Text;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Keys;

[Property("rule", "K10")]
internal sealed class UnkeyableArgumentTests
{
    [Test]
    public void The_message_names_all_that_leads_to_the_remedy()
    {
        var refusal = Assert.Throws<UnkeyableArgumentException>(static () => Canonical.Bytes(new object?[] { 1, new object?[] { new MemoryStream() } }))!;
        Assert.That(refusal.Message, Is.EqualTo(
            "The memoized method 'MemoWeave.Tests.Support.Sites.Load(int, string)' can't make a cache key of its argument 'value[1][0]' of type 'System.IO.MemoryStream': " +
            "nothing tells which of its content makes two values equal. " +
            "Pass what the result depends on as strings, numbers, dates, or arrays or lists of them; or take [Memo] off the method."));
        Assert.That((refusal.Parameter, refusal.Path, refusal.Type), Is.EqualTo(("value", "value[1][0]", typeof(MemoryStream))));
    }

    [Test]
    public void A_lazy_sequence_is_refused() =>
        Assert.That(static () => Canonical.Bytes(Enumerable.Range(0, 3).Where(static number => number > 1)), Throws.TypeOf<UnkeyableArgumentException>());

    [Test]
    public void What_has_no_content_is_refused_whatever_declares_it()
    {
        Assert.Multiple(() =>
        {
            Assert.That(static () => Canonical.Bytes(new object()), Throws.TypeOf<UnkeyableArgumentException>());
            Assert.That(static () => Canonical.Bytes<Action>(static () => { }), Throws.TypeOf<UnkeyableArgumentException>());
            Assert.That(static () => Canonical.Bytes<Stream?>(null), Throws.TypeOf<UnkeyableArgumentException>());
            Assert.That(static () => Canonical.Bytes(new int[1, 1]), Throws.TypeOf<UnkeyableArgumentException>());
            Assert.That(static () => Canonical.Bytes<List<int>>(new OwnList()), Throws.TypeOf<UnkeyableArgumentException>());
            Assert.That(static () => Canonical.Bytes<Uri>(new OwnUri()), Throws.TypeOf<UnkeyableArgumentException>());
            Assert.That(static () => Canonical.Bytes((1, 2)), Throws.TypeOf<UnkeyableArgumentException>());
            Assert.That(static () => Canonical.Bytes(typeof(List<>).GetGenericArguments()[0]), Throws.TypeOf<UnkeyableArgumentException>());
        });
    }

    [Test]
    public void A_culture_or_encoding_that_its_name_does_not_tell_is_refused()
    {
        var culture = new CultureInfo("de-DE") { NumberFormat = { NumberDecimalSeparator = "!" } };
        Assert.That(() => Canonical.Bytes(culture), Throws.TypeOf<UnkeyableArgumentException>());
        Assert.That(() => Canonical.Bytes(CultureInfo.ReadOnly(culture)), Throws.TypeOf<UnkeyableArgumentException>());
        Assert.That(static () => Canonical.Bytes<Encoding>(new OwnEncoding()), Throws.TypeOf<UnkeyableArgumentException>());
    }

    [Test]
    [Property("rule", "K7")]
    public void A_list_that_contains_itself_is_refused()
    {
        var list = new List<object>();
        list.Add(list);
        Assert.That(() => Canonical.Bytes(list), Throws.TypeOf<UnkeyableArgumentException>());
    }

    [Test]
    [Property("rule", "K15")]
    public void The_body_does_not_run()
    {
        var site = Sites.Sync<MemoWeave.Keys.OwnedKey, int>();
        Assert.That(() => site.CallCanonical(new MemoryStream(), static () => throw new InvalidOperationException("the body ran")), Throws.InstanceOf<MemoUsageException>());
    }

    private sealed class OwnList : List<int>;

    private sealed class OwnUri() : Uri("http://a");

    private sealed class OwnEncoding : UTF8Encoding;
}
