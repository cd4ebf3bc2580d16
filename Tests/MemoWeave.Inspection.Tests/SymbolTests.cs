using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Inspection.Tests;

[TestFixture(BuildLevel.Debug)]
[TestFixture(BuildLevel.Release)]
public class SymbolTests(BuildLevel level)
{
    [Test, Property("rule", "W3")]
    public void Every_sequence_point_is_where_it_was()
    {
        var (before, after) = Compare(module => Methods(module).SelectMany(method => method.DebugInformation.SequencePoints.Select(point =>
            $"{UserName(method)} {point.Document.Url} {point.StartLine},{point.StartColumn}-{point.EndLine},{point.EndColumn} {point.Offset}")));

        Assert.That(before, Has.Count.GreaterThan(200));
        Assert.That(after, Is.EqualTo(before));
    }

    [Test, Property("rule", "W3")]
    public void Every_local_has_its_name_slot_and_scope()
    {
        var (before, after) = Compare(module => Methods(module).SelectMany(method => Scopes(method.DebugInformation.Scope).SelectMany(scope =>
            scope.Variables.Select(local => $"{UserName(method)} {local.Name} #{local.Index} from {scope.Start.Offset}")
                .Concat(scope.Constants.Select(constant => $"{UserName(method)} const {constant.Name} = {constant.Value}")))));

        Assert.That(before, Has.Count.GreaterThan(8));
        Assert.That(after, Is.EqualTo(before));
    }

    [Test, Property("rule", "W3")]
    public void Custom_debug_information_stays_with_the_code()
    {
        var (before, after) = Compare(module => Methods(module).SelectMany(method => method.CustomDebugInformations
            .Concat(method.DebugInformation.CustomDebugInformations).Select(info => $"{UserName(method)} {info.Kind} {info.Identifier}")));

        Assert.That(before, Is.Not.Empty);
        Assert.That(after, Is.EqualTo(before));
    }

    [Test, Property("rule", "W3")]
    public void A_state_machine_names_the_moved_body_as_its_kickoff()
    {
        using var woven = Shapes.Folder.Woven(level).Read(symbols: true);

        var kickoffs = Methods(woven).Where(m => m.Name == "MoveNext").Select(m => m.DebugInformation.StateMachineKickOffMethod.Name)
            // The iterators inside bodies are not memoized.
            .Where(name => !name.Contains("g__Numbers", StringComparison.Ordinal)).ToList();

        Assert.That(kickoffs, Has.Count.GreaterThan(8));
        Assert.That(kickoffs, Has.All.Match("^<.+>Body"));
    }

    private (List<string> Before, List<string> After) Compare(Func<ModuleDefinition, IEnumerable<string>> facts)
    {
        using var plain = Shapes.Folder.Plain(level).Read(symbols: true);
        using var woven = Shapes.Folder.Woven(level).Read(symbols: true);
        return ([.. facts(plain).Order(StringComparer.Ordinal)], [.. facts(woven).Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<MethodDefinition> Methods(ModuleDefinition module) => module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody);

    private static IEnumerable<ScopeDebugInformation> Scopes(ScopeDebugInformation? scope) =>
        scope is null ? [] : scope.Scopes.SelectMany(Scopes).Prepend(scope);

    // A moved body is compared under the name it had.
    private static string UserName(MethodDefinition method)
    {
        var name = method.Name;
        if (name.StartsWith('<') && name.IndexOf(">Body", StringComparison.Ordinal) is var end and > 0)
        {
            var user = name[1..end];
            var getter = user[..(user.LastIndexOf('.') + 1)] + "get_" + user[(user.LastIndexOf('.') + 1)..];
            name = method.DeclaringType.Methods.Any(m => m.Name == getter) ? getter : user;
        }
        return $"{method.DeclaringType.FullName}.{name}({string.Join(",", method.Parameters.Select(p => p.ParameterType.FullName))})";
    }
}
