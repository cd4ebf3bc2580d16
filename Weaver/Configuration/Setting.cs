using Mono.Cecil;

namespace MemoWeave.Fody.Configuration;

/// <summary>One setting that somebody made.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Value">What metadata would hold for it: a string, a number, a <see cref="bool"/>, an enum's number, an array of strings.</param>
/// <param name="Source">Who made it.</param>
internal sealed record Setting(string Name, object? Value, MemoPolicySource Source)
{
    /// <summary>What an attribute sets, in the order of the source; what it leaves out is not among them.</summary>
    public static IEnumerable<Setting> Of(CustomAttribute attribute, MemoPolicySource source) =>
        attribute.Properties.Select(p => new Setting(p.Name, ValueOf(p.Argument), source));

    private static object? ValueOf(CustomAttributeArgument argument) =>
        argument.Value is CustomAttributeArgument[] items ? items.Select(item => (string?)item.Value).ToArray() : argument.Value;
}
