using MemoWeave.Fody.Checks;
using MemoWeave.Fody.Configuration;
using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Selection;

/// <summary>
/// Finds every member of a module that is to be memoized, in metadata order: those with a mark of their own, those that a
/// pattern names, and those that their class, their assembly or a pattern with a <c>*</c> reaches (rule F2).
/// </summary>
internal sealed class MemoizedMemberFinder(ModuleDefinition module, WeaverConfiguration configuration)
{
    private readonly SettingLevels _levels = new(module, configuration);
    private readonly bool _isAssemblyMarked = module.Assembly.Memo() is not null;
    private readonly HashSet<MemberPattern> _matched = [];

    public IEnumerable<MemoizedMember> Find(BodyCalls calls)
    {
        var members = module.GetTypes().SelectMany(In).Select(member => member with { Calls = calls }).ToList();
        // Who is asked whether a result still holds is asked each time: named by a setting, a method is not reached for its class alone.
        var named = new HashSet<(TypeDefinition, string)>(
            from member in members
            where member.Method is not null
            from setting in NamedMethod.All
            let name = member.Settings.NamedMethod(setting.Setting)
            where name is not null
            select (member.Method!.UserType(), name));
        return members.Where(member => !(member.IsSwept && named.Contains((member.Method!.DeclaringType, member.Method.Name))));
    }

    /// <summary>Patterns that met no method in <see cref="Find"/>. The solution's file speaks of all its projects, and each pattern of one of them, as a rule.</summary>
    public IEnumerable<Diagnostic> CheckPatterns() =>
        from pattern in configuration.Methods.Select(m => (m.Match, m.Place)).Concat(configuration.Excludes.Select(e => (e.Match, e.Place)))
        where !_matched.Contains(pattern.Match)
        let message = BuildRule.NothingMatched.Message(pattern.Match, $"of '{module.Assembly.Name.Name}'")
        let severity = configuration.IsSolutionWide ? Severity.Information : BuildRule.NothingMatched.Severity
        select new Diagnostic(BuildRule.NothingMatched.Code, severity, pattern.Place.Locate(message), pattern.Place.Position);

    /// <summary>Whether the type is the metadata of a C# 14 extension block, which has no code of its own.</summary>
    public static bool IsExtensionSkeleton(TypeDefinition type)
    {
        for (var t = type; t is not null; t = t.DeclaringType)
            if (t.Name.StartsWith("<G>$", StringComparison.Ordinal))
                return true;
        return false;
    }

    private IEnumerable<MemoizedMember> In(TypeDefinition type)
    {
        var skeleton = IsExtensionSkeleton(type);
        foreach (var property in type.Properties.Where(p => skeleton || p.GetMethod is null))
            if (property.Memo() is { } mark)
                yield return new MemoizedMember(property, null, new MemoSettings([.. Setting.Of(mark, MemoPolicySource.Attribute)]));

        // The compiler repeats an extension method's attributes on its skeleton; the one with the body counts.
        if (skeleton)
            yield break;
        foreach (var method in type.Methods)
            if (Select(method) is { } member)
                yield return member;
    }

    private MemoizedMember? Select(MethodDefinition method)
    {
        var property = method.IsGetter ? method.DeclaringType.Properties.FirstOrDefault(p => p.GetMethod == method) : null;
        var patterns = Matching(method, configuration.Methods, p => p.Match);
        var excludes = Matching(method, configuration.Excludes, e => e.Match);

        // What stands on the getter itself is nearer than what stands on its property.
        IMemberDefinition marked = method.Memo() is null && !method.HasNoMemo() && property.Memo() is not null ? property! : method;
        if (marked.Memo() is { } own)
            return excludes.Any(e => e.Force) ? null : new MemoizedMember(marked, method, _levels.Of(method, own, patterns));
        if (excludes.Count > 0 || method.HasNoMemo() || property.HasNoMemo() || IsOut(method.DeclaringType))
            return null;
        if (patterns.LastOrDefault(p => !p.Match.IsSweeping) is { } named)
            return new MemoizedMember(method, method, _levels.Of(method, null, patterns)) { NamedAt = named.Place.Position };
        return IsSwept(method, patterns) ? new MemoizedMember(method, method, _levels.Of(method, null, patterns)) { IsSwept = true } : null;
    }

    private bool IsSwept(MethodDefinition method, IReadOnlyCollection<MethodElement> patterns) =>
        Sweep.Reaches(method)
        && (patterns.Count > 0 || method.DeclaringType.Memo() is not null || (_isAssemblyMarked && Sweep.Reaches(method.DeclaringType)));

    // [NoMemo] on a type takes out the types within, too, but for one with a mark of its own.
    private static bool IsOut(TypeDefinition type) =>
        type.HasNoMemo() || (type.Memo() is null && type.DeclaringType is { } outer && IsOut(outer));

    private List<T> Matching<T>(MethodDefinition method, IReadOnlyList<T> elements, Func<T, MemberPattern> match)
    {
        if (elements.Count == 0 || !CanBeNamed(method))
            return [];
        var name = method.SimpleName();
        var matching = elements.Where(e => match(e).Matches(method, name)).ToList();
        _matched.UnionWith(matching.Select(match));
        return matching;
    }

    // Accessors but getters, constructors, and what the compiler wrote have no name that a pattern could hold. Operators have.
    private static bool CanBeNamed(MethodDefinition method) =>
        (!method.IsSpecialName || method.IsGetter || method.Name.StartsWith("op_", StringComparison.Ordinal))
        && !method.Name.Contains('<') && !Sweep.IsOfCompiler(method.DeclaringType);
}
