using MemoWeave.Keys;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Keys;

/// <summary>What calls do to keys in the system that this one descends from, by its numbers.</summary>
[NonParallelizable] // Some register an encoder, which is the process's.
internal sealed class BehaviourTests
{
    [Test(Description = "1. Called twice, f gives 42 both times, and its body runs once")]
    [Property("rule", "C1")]
    public void A_function_without_arguments_gives_the_same_twice()
    {
        var runs = 0;
        var site = Sites.Sync<NoKey, int>();
        Assert.That(new[] { Call(), Call() }, Is.EqualTo(new[] { 42, 42 }));
        Assert.That(runs, Is.EqualTo(1));

        int Call() => site.CallKey(default, () => 41 + ++runs);
    }

    [Test(Description = "2. f(1.0) and f(3.0) keep their own values; here 1.0 and 1 are kept apart as well")]
    [Property("rule", "K2")]
    public void Floats_that_look_like_integers_are_kept_apart()
    {
        var site = Sites.Sync<OwnedKey, string>();
        object[] arguments = [1.0, 3.0, 1, 3, 1.0f, 1m];
        Assert.That(arguments.Select(x => site.CallCanonical(x, () => $"{x.GetType()}")).ToArray(), Is.EqualTo(arguments.Select(static x => $"{x.GetType()}")));
        Assert.That(arguments.Select(x => site.CallCanonical(x, static () => "again")), Has.None.EqualTo("again"));
    }

    [Test(Description = "3. Called with 0, then 0 again, then 1: the body is skipped, then run")]
    [Property("rule", "K2")]
    public void Zero_is_an_argument_like_another()
    {
        var site = Sites.OfInt<int>();
        int[] arguments = [0, 0, 1];
        Assert.That(arguments.Select((argument, number) => site.Call(argument, () => number)), Is.EqualTo(new[] { 0, 0, 2 }));
    }

    [Test(Description = "4. A body that changes its dictionary runs for the same one twice: the key is made before the call, of what is in it then")]
    [Property("rule", "K13")]
    public void A_body_that_changes_its_argument_runs_again()
    {
        var site = Sites.Sync<OwnedKey, int>();
        var counts = new Dictionary<string, int> { ["x"] = 0 };
        Assert.That(new[] { Call(), Call() }, Is.EqualTo(new[] { 1, 2 }));
        counts["x"] = 0;
        Assert.That(Call(), Is.EqualTo(1));

        int Call() => site.CallCanonical(counts, () => ++counts["x"]);
    }

    [Test(Description = "5. Arguments that are left out make no other call; which those are is decided at build, and they are never written")]
    [Property("rule", "K9")]
    public void What_is_left_out_makes_no_other_call()
    {
        var runs = 0;
        var site = Sites.Sync<OwnedKey, int>();
        Call(1, ["a"], "b", ignored: 1);
        Call(1, ["a"], "b", ignored: 2);
        Assert.That(runs, Is.EqualTo(1));

        void Call(int first, string[] rest, string named, int ignored) => site.CallCanonical((first, string.Join(',', rest), named), () => ++runs + ignored);
    }

    [Test(Description = "6, 8, 9. Another argument, another one of many, or another named entry makes another call")]
    [Property("rule", "K2")]
    public void What_counts_makes_another_call()
    {
        var runs = 0;
        var site = Sites.Sync<OwnedKey, int>();
        Call(1, [2, 3], new() { ["a"] = 1 });
        Call(9, [2, 3], new() { ["a"] = 1 });
        Call(1, [2, 9], new() { ["a"] = 1 });
        Call(1, [2], new() { ["a"] = 1 });
        Call(1, [2, 3], new() { ["a"] = 9 });
        Call(1, [2, 3], new() { ["b"] = 1 });
        Call(1, [2, 3], []);
        Call(1, [2, 3], new() { ["a"] = 1 });
        Assert.That(runs, Is.EqualTo(7));

        void Call(int first, int[] rest, Dictionary<string, int> named) => site.CallCanonical((first, rest, named), () => ++runs);
    }

    [Test(Description = "11. A method whose object is an argument with an encoder works")]
    [Property("rule", "K5")]
    public void An_object_with_an_encoder_is_an_argument()
    {
        using var _ = Registered<Stream>(static (ref writer, value) => writer.Write(value.Length));
        var site = Sites.Sync<OwnedKey, int>();
        Assert.That(site.CallCanonical<Stream, int>(new MemoryStream([1]), static () => 1), Is.EqualTo(1));
        Assert.That(site.CallCanonical<Stream, int>(new MemoryStream([2]), static () => 2), Is.EqualTo(1));
        Assert.That(site.CallCanonical<Stream, int>(new MemoryStream([1, 2]), static () => 3), Is.EqualTo(3));
    }

    [Test(Description = "12. The encoder is called exactly once, for the value alone; here text is its own key and can have none, so a type that holds text has one")]
    [Property("rule", "K5")]
    public void The_encoder_is_called_once_for_a_call()
    {
        List<string> seen = [];
        using var _ = Registered<Words>((ref writer, value) =>
        {
            seen.Add(value.Text);
            writer.Write(value.Text);
        });
        var site = Sites.Sync<OwnedKey, int>();
        site.CallCanonical(new Words("ahoy"), static () => 1);
        Assert.That(seen, Is.EqualTo(new[] { "ahoy" }));
    }

    [Test(Description = "13, 159. An encoder that throws is no error here, where it was a UserHashError: the body runs plainly, and nothing is stored")]
    [Property("rule", "C7")]
    public void An_encoder_that_throws_does_not_fail_the_call()
    {
        using var _ = Registered<Words>(static (ref _, _) => throw new NotSupportedException());
        var site = Sites.Sync<OwnedKey, int>();
        Assert.That(site.CallCanonical(new Words("a"), static () => 1), Is.EqualTo(1));
        Assert.That(site.CallCanonical(new Words("a"), static () => 2), Is.EqualTo(2));
        Assert.That(site.Statistics.Entries, Is.Zero);
    }

    [Test(Description = "14. A lock as an argument is an error with the exact text")]
    [Property("rule", "K10")]
    public void A_lock_is_refused()
    {
        var site = Sites.Sync<OwnedKey, int>();
        var refusal = Assert.Throws<UnkeyableArgumentException>(() => site.CallCanonical(new Lock(), static () => 1))!;
        Assert.That(refusal.Message, Is.EqualTo(
            "The memoized method 'MemoWeave.Tests.Support.Sites.Load(int, string)' can't make a cache key of its argument 'argument' of type 'System.Threading.Lock': " +
            "nothing tells which of its content makes two values equal. " +
            "Leave it out by [NotKey] if the result doesn't depend on it; or let its type implement IMemoKey, " +
            "or register an encoder for it in MemoOptions.KeyEncoders, to say what of it counts."));
    }

    [Test(Description = "15. An encoder that gives back a part of the value, as the identity of int did, ends, and equal values are equal")]
    [Property("rule", "K5")]
    public void An_encoder_that_writes_the_value_s_own_content_ends()
    {
        using var _ = Registered<Words>(static (ref writer, value) => writer.Write<object>(value.Text));
        Assert.That(Same(new Words("1"), new Words("1")), Is.True);
        Assert.That(Same(new Words("1"), new Words("2")), Is.False);
    }

    [Test(Description = "157. What is refused has a key by an encoder: the same if that is stable, others if it is not")]
    [Property("rule", "K5")]
    public void An_encoder_decides_what_is_the_same()
    {
        using (Registered<Stream>(static (ref writer, value) => writer.Write(value.Length)))
            Assert.That(Same<Stream>(new MemoryStream(), new MemoryStream()), Is.True);
        var number = 0;
        using (Registered<Stream>((ref writer, _) => writer.Write(++number)))
            Assert.That(Same<Stream>(new MemoryStream(), new MemoryStream()), Is.False);
    }

    private static bool Same<T>(T left, T right) => Canonical.Bytes(left).AsSpan().SequenceEqual(Canonical.Bytes(right));

    private static Registration Registered<T>(MemoKeyEncoder<T> encoder)
    {
        Memo.Configure(options => options.KeyEncoders.Add(encoder));
        return new Registration(typeof(T));
    }

    private sealed class Registration(Type type) : IDisposable
    {
        public void Dispose() => Memo.Configure(options => options.KeyEncoders.Remove(type));
    }

    private sealed record Words(string Text);
}
