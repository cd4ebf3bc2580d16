using MemoWeave.Fody.Checks;
using Mono.Cecil;

namespace MemoWeave.Rules;

/// <summary>The same questions, asked by plans about types as Cecil reads them.</summary>
internal static partial class KeyableTypes
{
    public static bool IsExcluded(TypeReference type) => IsExcluded(CecilFacts.Of(type));

    public static bool IsCancellationToken(TypeReference type) => IsCancellationToken(CecilFacts.Of(type));

    public static bool IsBits(TypeReference type) => IsBits(CecilFacts.Of(type));

    public static bool IsSpan(TypeReference type) => IsSpan(CecilFacts.Of(type));
}
