using Mono.Cecil;

namespace MemoWeave.Fody.Weaving;

/// <summary>The names of the members woven for one method. No C# name holds angle brackets, and none of these is ever an overload (rule W3).</summary>
internal sealed class MemberNames
{
    private readonly string _stem;
    private readonly string _suffix;

    public MemberNames(TypeDefinition type, string userName)
    {
        _stem = $"<{userName}>";
        for (var ordinal = 0; ; ordinal++)
        {
            _suffix = ordinal == 0 ? "" : $"_{ordinal}";
            if (type.Methods.All(m => m.Name != Body) && type.NestedTypes.All(t => t.Name.Split('`')[0] != Element))
                return;
        }
    }

    public string Body => $"{_stem}Body{_suffix}";

    public string Prologue => $"{_stem}Prologue{_suffix}";

    public string Ask => $"{_stem}Ask{_suffix}";

    public string Element => $"{_stem}Element{_suffix}";

    public string Site => $"{_stem}Memo{_suffix}";

    public string State => $"{_stem}State{_suffix}";

    public string Entries => $"{_stem}Entries{_suffix}";
}
