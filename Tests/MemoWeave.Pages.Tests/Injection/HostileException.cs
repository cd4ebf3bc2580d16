namespace MemoWeave.Pages.Tests.Injection;

/// <summary>&lt;script&gt;window.pwned=1&lt;/script&gt;</summary>
internal sealed class HostileException(string text) : Exception(text)
{
    public override string StackTrace => $"at {Message}";

    /// <summary>&lt;img src=x onerror=window.pwned=1&gt;</summary>
    public string Text => Message;
}
