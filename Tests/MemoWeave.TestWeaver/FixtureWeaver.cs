using System.Xml.Linq;
using MemoWeave.Fody;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.TestWeaver;

/// <summary>Runs the weaver over a fixture as Fody runs it over a build's output.</summary>
public static class FixtureWeaver
{
    /// <summary>Weaves, and hands back what the weaver said, be it good or bad.</summary>
    /// <param name="fixture">What to weave.</param>
    /// <param name="configuration">The element that Fody hands over.</param>
    /// <param name="projectFolder">Where the project's FodyWeavers.xml is, if there is one.</param>
    /// <param name="solutionFolder">Where the solution's is.</param>
    /// <param name="references">What it was compiled against, if not this framework.</param>
    /// <param name="prepare">Changes the assembly before it is woven into what the tests' compiler can't make.</param>
    public static WeaveResult TryWeave(Fixture fixture, string configuration = "<MemoWeave/>", string? projectFolder = null, string? solutionFolder = null,
        ReferenceAssemblies? references = null, Action<ModuleDefinition>? prepare = null)
    {
        references ??= ReferenceAssemblies.OfUsers;
        using var resolver = new ReferenceResolver(references, fixture.Referenced);
        var parameters = new ReaderParameters
        {
            AssemblyResolver = resolver,
            ReadSymbols = true,
            SymbolReaderProvider = new PortablePdbReaderProvider(),
            SymbolStream = new MemoryStream(fixture.Symbols),
        };
        using var module = ModuleDefinition.ReadModule(new MemoryStream(fixture.Assembly), parameters);
        prepare?.Invoke(module);
        List<WeaveMessage> messages = [];
        List<string> information = [];
#pragma warning disable CS0618 // What a weaver should not call, its host must set.
        var weaver = new ModuleWeaver
        {
            ModuleDefinition = module,
            AssemblyResolver = resolver,
            ProjectDirectoryPath = projectFolder!,
            SolutionDirectoryPath = solutionFolder!,
            Config = XElement.Parse(configuration),
            ResolveAssembly = name => resolver.Resolve(new AssemblyNameReference(name, null)),
            FindType = name => references.Framework.Select(assembly => resolver.Resolve(new AssemblyNameReference(assembly, null)).MainModule.GetType(name)).FirstOrDefault(type => type is not null)!,
            LogErrorPoint = (text, point) => messages.Add(Message(true, text, point)),
            LogWarningPoint = (text, point) => messages.Add(Message(false, text, point)),
            LogError = text => messages.Add(Message(true, text, null)),
            LogInfo = information.Add,
            LogWarning = text => messages.Add(Message(false, text, null)),
        };
#pragma warning restore CS0618
        try
        {
            weaver.Execute();
        }
        catch (global::Fody.WeavingException e)
        {
            return new WeaveResult(null, messages, e) { Information = information };
        }
        return new WeaveResult(Write(module, fixture), messages, null) { Information = information };
    }

    /// <summary>Weaves a fixture that is meant to be right.</summary>
    /// <exception cref="InvalidOperationException">The weaver refused it.</exception>
    public static Fixture Weave(Fixture fixture, ReferenceAssemblies? references = null)
    {
        var result = TryWeave(fixture, references: references);
        return result.Woven ?? throw new InvalidOperationException(string.Join('\n', result.Messages.Select(m => m.Text)), result.Failure);
    }

    private static Fixture Write(ModuleDefinition module, Fixture fixture)
    {
        var assembly = new MemoryStream();
        var symbols = new MemoryStream();
        module.Write(assembly, new WriterParameters { WriteSymbols = true, SymbolWriterProvider = new PortablePdbWriterProvider(), SymbolStream = symbols, DeterministicMvid = true });
        return fixture with { Assembly = assembly.ToArray(), Symbols = symbols.ToArray() };
    }

    private static WeaveMessage Message(bool isError, string text, SequencePoint? point) =>
        new(isError, text, point?.Document.Url, point?.StartLine ?? 0, point?.StartColumn ?? 0);
}
