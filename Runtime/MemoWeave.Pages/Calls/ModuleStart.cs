using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using MemoWeave.Elements;

namespace MemoWeave.Pages.Calls;

/// <summary>Makes the elements known to records from a store, which may be read before the program has shown anything (rule R1), and shows spinners on the page.</summary>
internal static class ModuleStart
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255:The 'ModuleInitializer' attribute should not be used in libraries", Justification = "It only says where they are; nothing is made before a record asks.")]
    internal static void Start()
    {
        ElementMethods.AddLoader(static () =>
        {
            RuntimeHelpers.RunClassConstructor(typeof(PageRoots).TypeHandle);
            RuntimeHelpers.RunClassConstructor(typeof(Container).TypeHandle);
            RuntimeHelpers.RunClassConstructor(typeof(ProgressBar).TypeHandle);
        });
        Recorder.ShowSpinner ??= static text => PageDocument.Current is null ? null : Page.Spinner(text);
    }
}
