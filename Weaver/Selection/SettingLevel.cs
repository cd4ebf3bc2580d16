using MemoWeave.Fody.Configuration;
using Mono.Cecil;

namespace MemoWeave.Fody.Selection;

/// <summary>What one voice says.</summary>
/// <param name="Settings">Its settings.</param>
/// <param name="IsGeneral">Whether it speaks of many methods, so that a setting may have no meaning for one of them.</param>
internal sealed record SettingLevel(IEnumerable<Setting> Settings, bool IsGeneral)
{
    public SettingLevel(CustomAttribute? attribute, MemoPolicySource source, bool IsGeneral)
        : this(attribute is null ? [] : Setting.Of(attribute, source), IsGeneral)
    {
    }

    /// <summary>What it says to this method: a static method has no instance, a struct is always keyed by value, and without a Ttl there is nothing to shorten.</summary>
    public IEnumerable<Setting> For(MethodDefinition method, bool hasTtl) =>
        IsGeneral
            ? Settings.Where(s => s.Name switch
            {
                "Instance" => !method.IsStatic && !method.DeclaringType.IsValueType,
                "Jitter" => hasTtl,
                _ => true,
            })
            : Settings;
}
