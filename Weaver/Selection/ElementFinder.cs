using MemoWeave.Fody.Checks;
using MemoWeave.Fody.Configuration;
using MemoWeave.Fody.Plans;
using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Selection;

/// <summary>Tells which methods show something: those that are marked, in the module or elsewhere, and those that a pattern means (rule R8).</summary>
internal sealed class ElementFinder(ModuleDefinition module, WeaverConfiguration configuration)
{
    private readonly IReadOnlyList<ElementPattern> _patterns = configuration.Elements;
    private readonly HashSet<MemberPattern> _matched = [];
    private readonly HashSet<string> _shownOn = [];
    private readonly Dictionary<string, FoundElement?> _found = [];

    /// <summary>Whether the configuration has patterns.</summary>
    public bool HasPatterns => _patterns.Count > 0;

    /// <summary>Whether the module shows something on objects of the type by a method that a pattern means, as far as its calls were looked at.</summary>
    public bool IsShownOn(TypeReference type)
    {
        for (var t = type.Resolve(); t is not null; t = t.BaseType?.Resolve())
            if (_shownOn.Contains(t.FullName))
                return true;
        return false;
    }

    /// <summary>What is called, if it shows something.</summary>
    public FoundElement? Find(MethodReference called)
    {
        var method = called.GetElementMethod();
        if (method is MethodDefinition own)
            return Of(own);
        var isFramework = method.DeclaringType.Scope is AssemblyNameReference assembly && Frameworks.Has(assembly);
        if (isFramework && !_patterns.Any(p => IsName(p.Match, method)))
            return null;
        if (!_found.TryGetValue(method.FullName, out var found))
            _found[method.FullName] = found = method.Resolve() is { } definition ? Of(definition) : null;
        return found;
    }

    /// <summary>The module's own methods that a pattern means, and no mark. A pattern with a <c>*</c> means the public ones that have a body.</summary>
    public IEnumerable<FoundElement> OwnByPattern() =>
        from type in module.GetTypes()
        where HasPatterns && !MemoizedMemberFinder.IsExtensionSkeleton(type) && !Sweep.IsOfCompiler(type)
        from method in type.Methods
        let pattern = Matching(method)
        where pattern is not null && !method.HasElement() && !method.HasWidget() && (!pattern.Match.IsSweeping || IsReached(method))
        select new FoundElement(method, pattern.IsWidget, true) { IsSwept = pattern.Match.IsSweeping };

    /// <summary>Patterns that met no method. The solution's file speaks of all its projects, and each pattern of one of them, as a rule.</summary>
    public IEnumerable<Diagnostic> CheckPatterns() =>
        from pattern in _patterns
        where !_matched.Contains(pattern.Match)
        let message = BuildRule.NothingMatched.Message(pattern.Match, $"that '{module.Assembly.Name.Name}' has or calls")
        let severity = configuration.IsSolutionWide ? Severity.Information : BuildRule.NothingMatched.Severity
        select new Diagnostic(BuildRule.NothingMatched.Code, severity, pattern.Place.Locate(message), pattern.Place.Position);

    // Of the module's own methods, those that a pattern means are marked by now.
    private FoundElement? Of(MethodDefinition method)
    {
        var pattern = method.Module == module ? null : Matching(method);
        if (pattern is not null && method.HasThis)
            _shownOn.Add(method.DeclaringType.FullName);
        return method.HasWidget() ? new FoundElement(method, true, false)
            : method.HasElement() ? new FoundElement(method, false, false)
            : pattern is null ? null
            : new FoundElement(method, pattern.IsWidget, true);
    }

    private static bool IsReached(MethodDefinition method) => method.IsPublic && method.HasBody && !method.HasAttribute(Sweep.CompilerGenerated) && method.Memo() is null;

    // Of several that match, the later one wins, as everywhere in the configuration.
    private ElementPattern? Matching(MethodDefinition method)
    {
        if (!HasPatterns || !CanBeNamed(method))
            return null;
        var matching = _patterns.Where(p => Names(method).Any(name => p.Match.Matches(method, name))).ToList();
        _matched.UnionWith(matching.Select(p => p.Match));
        return matching.LastOrDefault();
    }

    private static bool IsName(MemberPattern pattern, MethodReference method) => Names(method).Any(name => pattern.IsNameOf(method.DeclaringType, name));

    // A property means its setter: who reads it is shown nothing.
    private static IEnumerable<string> Names(MethodReference method)
    {
        var name = method.Name.Substring(method.Name.LastIndexOf('.') + 1);
        yield return name;
        if (name.StartsWith("set_", StringComparison.Ordinal))
            yield return name.Substring("set_".Length);
    }

    private static bool CanBeNamed(MethodDefinition method) =>
        (!method.IsSpecialName || method.IsSetter) && !method.IsConstructor && !method.Name.Contains('<') && !Sweep.IsSkipped(method);
}

/// <summary>A method that shows something.</summary>
/// <param name="Method">The method.</param>
/// <param name="IsWidget">Whether it asks the user something.</param>
/// <param name="IsByPattern">Whether it is not marked itself.</param>
internal sealed record FoundElement(MethodDefinition Method, bool IsWidget, bool IsByPattern)
{
    /// <summary>Whether nobody named it: a pattern with a <c>*</c> reaches it. Then it stays as it is if it can't be shown again.</summary>
    public bool IsSwept { get; init; }
}
