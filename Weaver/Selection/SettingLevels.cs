using MemoWeave.Fody.Configuration;
using Mono.Cecil;

namespace MemoWeave.Fody.Selection;

/// <summary>
/// Who says what applies to a method, the strongest voice first, property by property (rule F2): a pattern with
/// <c>Force</c>, the method's own mark, a pattern, the class, the assembly, the defaults of the configuration. Among
/// patterns the later one in the file is the stronger.
/// </summary>
internal sealed class SettingLevels(ModuleDefinition module, WeaverConfiguration configuration)
{
    private readonly CustomAttribute? _assembly = module.Assembly?.Memo();

    public MemoSettings Of(MethodDefinition method, CustomAttribute? own, IEnumerable<MethodElement> patterns)
    {
        var strongestFirst = patterns.Reverse().ToList();
        var levels = strongestFirst.Where(p => p.Force).Select(Level)
            .Append(new SettingLevel(own, MemoPolicySource.Attribute, IsGeneral: false))
            .Concat(strongestFirst.Where(p => !p.Force).Select(Level))
            .Append(new SettingLevel(method.DeclaringType.Memo(), MemoPolicySource.Class, IsGeneral: true))
            .Append(new SettingLevel(_assembly, MemoPolicySource.Assembly, IsGeneral: true))
            .Append(new SettingLevel(configuration.Defaults, IsGeneral: true))
            .ToList();
        var hasTtl = levels.SelectMany(level => level.Settings).FirstOrDefault(s => s.Name == "Ttl") is { Value: not null };
        return new MemoSettings([.. levels.SelectMany(level => level.For(method, hasTtl)).GroupBy(s => s.Name).Select(said => said.First())]);
    }

    private static SettingLevel Level(MethodElement pattern) => new(pattern.Settings, pattern.Match.IsSweeping);
}
