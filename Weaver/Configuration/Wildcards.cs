namespace MemoWeave.Fody.Configuration;

/// <summary>Compares text with a pattern in which <c>*</c> is any run of characters, none too.</summary>
internal static class Wildcards
{
    // Going back to the last star alone is enough, so no pattern takes longer than pattern × text.
    public static bool Match(string pattern, string text)
    {
        var (p, t) = (0, 0);
        var (star, resume) = (-1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
                (star, resume) = (p++, t);
            else if (p < pattern.Length && pattern[p] == text[t])
                (p, t) = (p + 1, t + 1);
            else if (star >= 0)
                (p, t) = (star + 1, ++resume);
            else
                return false;
        }
        return pattern.Skip(p).All(c => c == '*');
    }
}
