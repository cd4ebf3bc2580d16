namespace MemoWeave.Woven.Scenarios;

/// <summary>Parameters that are no part of the key, of types that could be none.</summary>
public static unsafe class LeftOut
{
    public ref struct Window(Span<int> items)
    {
        public Span<int> Items = items;
    }

    [Memo]
    public static int Streams(int x, Stream _log, [NotKey] Stream? file)
    {
        BodyRuns.Note();
        return x;
    }

    [Memo]
    public static int Dereferenced(int x, [NotKey] int* first)
    {
        BodyRuns.Note();
        return x + *first;
    }

    [Memo]
    public static int RefStruct(int x, [NotKey] Window window, [NotKey] in Window other)
    {
        BodyRuns.Note();
        return x + window.Items[0] + other.Items.Length;
    }

    [Memo]
    public static int Anything<T>(int x, [NotKey] T value)
        where T : allows ref struct
    {
        BodyRuns.Note();
        return x;
    }
}
