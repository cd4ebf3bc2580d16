using System.Diagnostics.CodeAnalysis;

namespace MemoWeave.AotApp.Methods;

/// <summary>Bodies that would be warned of but for what their methods say (rule W6).</summary>
internal static class AnnotatedMethods
{
    [Memo]
    [RequiresUnreferencedCode("The type may have been trimmed away.")]
    public static string Named(string name) => Bodies.Ran(Type.GetType(name)?.Name);

    [Memo]
    [RequiresUnreferencedCode("The types may have been trimmed away.")]
    public static async Task<string> NamedInLambda(string[] names)
    {
        await Task.Yield();
        return Bodies.Ran(string.Join(',', names.Select(static name => Type.GetType(name)?.Name)));
    }

    [Memo]
    [RequiresDynamicCode("The code of the list may be missing.")]
    [RequiresUnreferencedCode("The list may have been trimmed away.")]
    public static string Generic(string name) => Bodies.Ran(typeof(List<>).MakeGenericType(Type.GetType(name)!).Name);

    [Memo]
    [RequiresAssemblyFiles("There is no file in a single one.")]
    public static string File(Type type) => Bodies.Ran(type.Assembly.Location.Length < 0);

    [Memo]
    public static string Properties([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type type) =>
        Bodies.Ran(string.Join(',', type.GetProperties().Select(static property => property.Name).Order(StringComparer.Ordinal)));

    [Memo]
    public static string Made<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(int times) =>
        Bodies.Ran(times, Activator.CreateInstance<T>());

    [Memo]
    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)]
    public static Type WithFields(int number)
    {
        Bodies.Ran();
        return number > 1 ? typeof(Point) : typeof(Line);
    }

    [Memo]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The fields are there if they are used.")]
    public static string Suppressed(Type type) => Bodies.Ran(type.GetFields().Length < 0);

    [RequiresUnreferencedCode("Whatever it does.")]
    internal static class Whole
    {
        [Memo]
        public static string Named(string name) => Bodies.Ran(Type.GetType(name)?.Name, "of a class");
    }

    internal sealed class Point
    {
        public int X = 1;
    }

    internal sealed class Line
    {
        public int From = 1;
        public int To = 2;
    }
}
