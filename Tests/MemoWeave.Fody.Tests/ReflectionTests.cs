using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests;

[TestFixture(OptimizationLevel.Debug)]
[TestFixture(OptimizationLevel.Release)]
public class ReflectionTests(OptimizationLevel level)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Test, Property("rule", "W3")]
    public void Every_member_found_before_is_found_again_with_its_signature()
    {
        var before = Members(Shapes.At(level).Plain.Load());
        var after = Members(Shapes.At(level).Woven.Load());

        Assert.That(before.Keys, Is.SubsetOf(after.Keys));
    }

    [Test, Property("rule", "W3")]
    public void What_is_added_is_private_compiler_generated_and_never_an_overload()
    {
        var before = Members(Shapes.At(level).Plain.Load());
        var added = Members(Shapes.At(level).Woven.Load()).Where(pair => !before.ContainsKey(pair.Key)).Select(pair => pair.Value)
            // What stands inside a woven type is hidden with it.
            .Where(member => member.DeclaringType is not { } type || !type.Name.StartsWith('<'))
            .ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(added, Has.Count.GreaterThan(150));
            Assert.That(added, Has.All.Matches<MemberInfo>(m => m.Name.StartsWith('<')));
            Assert.That(added, Has.All.Matches<MemberInfo>(m => m.IsDefined(typeof(CompilerGeneratedAttribute), false)));
            Assert.That(added, Has.All.Matches<MemberInfo>(IsPrivate));
            Assert.That(added.Select(m => (m.DeclaringType, m.Name)), Is.Unique);
        }
    }

    private static bool IsPrivate(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPrivate,
        FieldInfo field => field.IsPrivate,
        Type type => type.IsNestedPrivate,
        _ => false,
    };

    private static Dictionary<string, MemberInfo> Members(Assembly assembly) =>
        assembly.GetTypes().SelectMany(type => type.GetMembers(Declared).Where(m => m is not Type).Append(type))
            .ToDictionary(member => $"{(member as Type)?.FullName ?? member.DeclaringType!.FullName} {member}");
}
