namespace MemoWeave.Docs.Tests.Elements;

#region elements-widget
public static class Question
{
    [Widget]
    public static bool Ask(string question)
    {
        Console.Write($"{question} [y/n] ");
        return Console.ReadLine() == "y";
    }
}
#endregion
