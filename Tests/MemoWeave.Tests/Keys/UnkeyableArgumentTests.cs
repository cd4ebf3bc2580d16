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
            "The memoized method 'MemoWeave.Tests.Support.Sites.Load(int, string)' can't make a cache key of its argument 'value[][]' of type 'System.IO.MemoryStream': " +
            "nothing tells which of its content makes two values equal. " +
            "Leave it out by [NotKey] if the result doesn't depend on it; or let its type implement IMemoKey, " +
            "or register an encoder for it in MemoOptions.KeyEncoders, to say what of it counts."));
        Assert.That((refusal.Parameter, refusal.Path, refusal.Type), Is.EqualTo(("value", "value[][]", typeof(MemoryStream))));
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
            Assert.That(static () => Canonical.Bytes<Uri>(new OwnUri()), Throws.TypeOf<UnkeyableArgumentException>());
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
    [Property("rule", "K15")]
    public void The_body_does_not_run()
    {
        var site = Sites.Sync<MemoWeave.Keys.OwnedKey, int>();
        Assert.That(() => site.CallCanonical(new MemoryStream(), static () => throw new InvalidOperationException("the body ran")), Throws.InstanceOf<MemoUsageException>());
    }

    private sealed class OwnUri() : Uri("http://a");

    private sealed class OwnEncoding : UTF8Encoding;
}
