using MemoWeave.AotApp.Types;

namespace MemoWeave.AotApp.Refusals;

/// <summary>A type that first comes as an object, when no method that names it has been called, and then to one that does.</summary>
internal static class LateNames
{
    public static void Run(CallReport report)
    {
        try
        {
            TypeMethods.OfObject(new List<Late> { new(0) });
        }
        catch (UnkeyableArgumentException)
        {
            // Only where no code can be generated.
        }

        report.Calls("named late, by a signature", () => Of(new Late(1)), () => Of(new Late(2)));
        report.Calls("named late, again as an object", () => TypeMethods.OfObject(new List<Late> { new(3) }), () => TypeMethods.OfObject(new List<Late> { new(4) }));
    }

    [Memo]
    private static string Of(Late late) => Bodies.Ran();

    internal sealed record Late(int Number);
}
