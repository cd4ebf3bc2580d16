using MemoWeave.Elements;
using MemoWeave.Woven.Elements;

namespace MemoWeave.Woven.Tests.Elements;

/// <summary>Elements of libraries that are not woven: patterns in FodyWeavers.xml mean them.</summary>
[NonParallelizable] // The console is the process's.
[Property("rule", "R8")]
public class ConsoleTests : SandboxFixture
{
    [Test]
    public void On_a_hit_the_console_gets_the_same_byte_for_byte()
    {
        var expected = Captured(() =>
        {
            Console.WriteLine("text");
            Console.Write("c172.51.503True17");
            Console.WriteLine();
            Console.WriteLine("0011|    r");
            Console.WriteLine("1b2.5e");
            Console.WriteLine("abyzinterpolated 17");
            Console.WriteLine("17");
        });

        var first = Captured(() => Printed.Kinds(17));
        var second = Captured(() => Printed.Kinds(17));

        Assert.That(first, Is.EqualTo(expected));
        Assert.That(second, Is.EqualTo(first));
        Assert.That(Sandbox.StatisticsOf(() => Printed.Kinds(0)).Computations, Is.EqualTo(1));
    }

    [Test]
    public void What_is_changed_later_is_shown_as_it_was()
    {
        Assert.That(Twice(() => Printed.Mutated(1)), Is.EqualTo(string.Join(Environment.NewLine, "ab", "1 t", "")));
    }

    [Test]
    public void Calls_are_recorded_wherever_they_stand()
    {
        Assert.That(Twice(() => Printed.Everywhere(1)), Is.EqualTo(string.Join(Environment.NewLine, "by a delegate", "12iterated", "line 1", "1 Int32 set", "")));
    }

    [Test, Property("rule", "R3")]
    public void And_after_an_await()
    {
        Assert.That(Twice(() => Printed.Later(1).GetAwaiter().GetResult()), Is.EqualTo($"before after 1{Environment.NewLine}"));
    }

    [Test, Property("rule", "R9")]
    public void Outside_of_memoized_methods_they_write_as_ever()
    {
        var written = Captured(() => new Action<string>(Console.WriteLine)("plain"));

        Assert.That(written, Is.EqualTo($"plain{Environment.NewLine}"));
    }

    [Test, Property("rule", "R4")]
    public void An_instance_method_is_called_on_this_calls_object()
    {
        using var first = new StringWriter();
        using var second = new StringWriter();
        Printed.OnWriter(1, first);
        Printed.OnWriter(1, second);

        Assert.That(second.ToString(), Is.EqualTo($"on a writer 1{Environment.NewLine}").And.EqualTo(first.ToString()));
        Assert.That(Sandbox.StatisticsOf(() => Printed.OnWriter(0, null!)).Computations, Is.EqualTo(1));
    }

    [Test, Property("rule", "R4")]
    public void A_class_of_the_module_that_a_pattern_means_is_a_container()
    {
        var (first, second) = (new Ledger(), new Ledger());
        Printed.OnLedger(5, first);
        Printed.OnLedger(5, second);

        Assert.That(first, Is.InstanceOf<IElementContainer>());
        Assert.That((first.Numbers.Single(), second.Numbers.Single()), Is.EqualTo((5, 5)));
        Assert.That(Sandbox.StatisticsOf(() => Printed.OnLedger(0, null!)).Computations, Is.EqualTo(1));
    }

    private static string Twice(Action call)
    {
        var first = Captured(call);
        Assert.That(Captured(call), Is.EqualTo(first));
        return first;
    }

    private static string Captured(Action call)
    {
        var before = Console.Out;
        using var writer = new StringWriter();
        Console.SetOut(writer);
        try
        {
            call();
        }
        finally
        {
            Console.SetOut(before);
        }

        return writer.ToString();
    }
}
