using MemoWeave.Fody.Tests.Configuration;

namespace MemoWeave.Fody.Tests.Diagnostics;

/// <summary>MW0307, which is told of a method without a result, unless its body shows something: a hit shows it, too.</summary>
[Property("rule", "V10")]
public class ShowingMethodTests
{
    private const string Elements = """
        public class Screen { [Element] public void Text(string text) { } [Widget] public bool Ask() => true; }
        public class Box<T> { [Element] public void Put(T value) { } public void Twice(T value) => Put(value); }
        public static class Helper { public static void Deep(Screen screen) => Deeper(screen); private static void Deeper(Screen screen) => screen.Text(""); public static void Silent() { } public static void Self(int x) => Self(x); }

        """;

    [TestCase("[Memo] public void M() { }"), TestCase("[Memo] public async Task M() => await Task.Yield();"), TestCase("[Memo] public async ValueTask M() => await Task.Yield();")]
    [TestCase("[Memo] public Task M() => Task.CompletedTask;"), TestCase("[Memo] public void M() => Helper.Silent();"), TestCase("[Memo] public void M() => Helper.Self(1);")]
    [TestCase("[Memo(AllowWidgets = true)] public void M(Screen screen) => screen.Ask();"), TestCase("[Memo] public void M() => Console.WriteLine();")]
    public void A_method_that_shows_nothing_is_told(string member)
    {
        var message = Configured.Weave(Elements + $"public class C {{ {member} }}").Messages.Single();

        Assert.That(message.Text, Does.StartWith("MW0307: 'C.M' has no result and shows nothing"));
        Assert.That((message.IsError, message.File), Is.EqualTo((false, "Source.cs")));
    }

    [TestCase("[Memo] public void M(Screen screen) => screen.Text(\"\");")]
    [TestCase("[Memo] public void M(Screen screen) => Helper.Deep(screen);")]
    [TestCase("[Memo] public void M(int x) => new Box<int>().Twice(x);")]
    [TestCase("[Memo] public async Task M(Screen screen) { await Task.Yield(); screen.Text(\"\"); }")]
    [TestCase("[Memo] public void M(Screen screen) { Action show = () => screen.Text(\"\"); show(); }")]
    [TestCase("[Memo] public void M(Screen screen) { Local(); void Local() => screen.Text(\"\"); }")]
    [TestCase("[Memo] public void M(Screen screen) { foreach (var i in Numbers()) { } IEnumerable<int> Numbers() { screen.Text(\"\"); yield return 1; } }")]
    [TestCase("[Memo] public void M() => Console.WriteLine();", "<MemoWeave><Element Match='System.Console::WriteLine()'/></MemoWeave>")]
    [TestCase("[Memo] public void M(Screen screen) => Own(screen); private void Own(Screen screen) { }", "<MemoWeave><Element Match='C.Own'/></MemoWeave>")]
    public void One_that_shows_something_is_not(string member, string configuration = "<MemoWeave/>")
    {
        Assert.That(Configured.Weave(Elements + $"public class C {{ {member} }}", configuration).Messages, Is.Empty);
    }
}
