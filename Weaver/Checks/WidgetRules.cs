using MemoWeave.Fody.Selection;
using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Checks;

/// <summary>Tells of widgets in memoized methods: the build sees them before their users miss them (rule R6).</summary>
internal static class WidgetRules
{
    public static IEnumerable<Diagnostic> Check(IReadOnlyCollection<MemoizedMember> members, BodyCalls calls)
    {
        var memoized = new HashSet<MethodDefinition>(members.Select(m => m.Method).OfType<MethodDefinition>());
        return
            from member in members
            where member.Method is not null && !member.Settings.AllowWidgets
            from call in calls.Widgets(member.Method!, memoized.Contains)
            select Warning(member, call);
    }

    // Who asks for a whole class at once is not asked back about each of its methods.
    private static Diagnostic Warning(MemoizedMember member, WidgetCall call)
    {
        var rule = ElementRule.WidgetInside;
        var through = call.Through is { } helper ? $" through '{NameOf(helper)}'" : "";
        return new Diagnostic(rule.Code, member.IsSwept ? Severity.Information : rule.Severity, rule.Message(member.DisplayName, false, NameOf(call.Widget), through), call.Position);
    }

    private static string NameOf(MethodDefinition method) => new ElementMember(method, false).DisplayName;
}
