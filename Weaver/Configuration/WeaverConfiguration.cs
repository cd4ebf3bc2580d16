namespace MemoWeave.Fody.Configuration;

/// <summary>What the <c>&lt;MemoWeave&gt;</c> element of FodyWeavers.xml says.</summary>
/// <param name="Defaults">Its own attributes: what applies where nobody says more.</param>
/// <param name="Methods">Its <c>&lt;Method&gt;</c> elements, in order.</param>
/// <param name="Excludes">Its <c>&lt;Exclude&gt;</c> elements, in order.</param>
/// <param name="Elements">Its <c>&lt;Element&gt;</c> and <c>&lt;Widget&gt;</c> elements, in order.</param>
/// <param name="IsSolutionWide">Whether it is the solution's, so that a pattern may well be meant for another project.</param>
internal sealed record WeaverConfiguration(
    IReadOnlyList<Setting> Defaults, IReadOnlyList<MethodElement> Methods, IReadOnlyList<ExcludeElement> Excludes, IReadOnlyList<ElementPattern> Elements, bool IsSolutionWide);

/// <summary><c>&lt;Method Match="…" Ttl="…" Force="true"/&gt;</c>.</summary>
internal sealed record MethodElement(MemberPattern Match, bool Force, IReadOnlyList<Setting> Settings, ConfigurationPlace Place);

/// <summary><c>&lt;Exclude Match="…" Force="true"/&gt;</c>.</summary>
internal sealed record ExcludeElement(MemberPattern Match, bool Force, ConfigurationPlace Place);

/// <summary><c>&lt;Element Match="…"/&gt;</c>, or <c>&lt;Widget Match="…"/&gt;</c>.</summary>
internal sealed record ElementPattern(MemberPattern Match, bool IsWidget, ConfigurationPlace Place);
