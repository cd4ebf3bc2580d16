using System.Diagnostics.CodeAnalysis;

namespace MemoWeave.AotApp.Methods;

internal static class AnnotatedCalls
{
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The types that are named are there.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The list is there.")]
    [UnconditionalSuppressMessage("SingleFile", "IL3002", Justification = "No file is asked for.")]
    public static async Task Run(CallReport report)
    {
        report.Section("annotated methods");
        report.Calls("RequiresUnreferencedCode", static () => AnnotatedMethods.Named("System.Int32"), static () => AnnotatedMethods.Named("System.Int64"));
        report.Calls("RequiresUnreferencedCode, class", static () => AnnotatedMethods.Whole.Named("System.Int32"), static () => AnnotatedMethods.Whole.Named("System.Int64"));
        report.Calls("RequiresDynamicCode", static () => AnnotatedMethods.Generic("System.Int32"), static () => AnnotatedMethods.Generic("System.String"));
        report.Calls("RequiresAssemblyFiles", static () => AnnotatedMethods.File(typeof(int)), static () => AnnotatedMethods.File(typeof(long)));
        report.Calls("DynamicallyAccessedMembers, parameter", static () => AnnotatedMethods.Properties(typeof(Uri)), static () => AnnotatedMethods.Properties(typeof(Version)));
        report.Calls("DynamicallyAccessedMembers, type parameter", static () => AnnotatedMethods.Made<object>(1), static () => AnnotatedMethods.Made<Random>(1));
        report.Calls("DynamicallyAccessedMembers, result", static () => Fields(1), static () => Fields(2));
        report.Calls("UnconditionalSuppressMessage", static () => AnnotatedMethods.Suppressed(typeof(int)), static () => AnnotatedMethods.Suppressed(typeof(long)));
        await report.CallsAsync("RequiresUnreferencedCode, async", static () => AnnotatedMethods.NamedInLambda(["System.Int32"]), static () => AnnotatedMethods.NamedInLambda(["System.Int64"]));
    }

    private static string Fields(int number) =>
        string.Join(',', AnnotatedMethods.WithFields(number).GetFields().Select(static field => field.Name).Order(StringComparer.Ordinal));
}
