namespace MemoWeave.Pages.Tests.Catalogue;

/// <summary>Is polite.</summary>
public static class Greeter
{
    /// <summary>Greets somebody by name.</summary>
    /// <param name="name">Whom.</param>
    public static string Greet(string name) => $"Hello, {name}";
}
