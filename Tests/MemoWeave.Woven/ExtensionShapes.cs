namespace MemoWeave.Woven;

/// <summary>Extension methods, and the members of extension blocks.</summary>
public static class ExtensionShapes
{
    [Memo]
    public static string Classic(this string? text, int times)
    {
        BodyRuns.Note();
        return string.Concat(Enumerable.Repeat(text, times & 3));
    }

    extension(string? text)
    {
        [Memo]
        public int InBlock(int add)
        {
            BodyRuns.Note();
            return unchecked((text?.Length ?? -1) + add);
        }

        public string Getter
        {
            [Memo]
            get
            {
                BodyRuns.Note();
                return $"[{text}]";
            }
        }

        [Memo]
        public static string StaticInBlock(int x)
        {
            BodyRuns.Note();
            return $"static {x}";
        }

        [Memo]
        public bool TryLetter(int index, out char letter)
        {
            BodyRuns.Note();
            letter = index >= 0 && index < text?.Length ? text[index] : '\0';
            return letter != '\0';
        }
    }

    extension<T>(List<T> list)
    {
        [Memo]
        [TypeArguments(typeof(int))]
        [TypeArguments(typeof(string))]
        public string Joined(char separator)
        {
            BodyRuns.Note();
            return string.Join(separator, list);
        }
    }
}
