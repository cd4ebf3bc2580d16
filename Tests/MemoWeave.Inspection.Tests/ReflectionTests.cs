using System.Reflection;
using System.Runtime.CompilerServices;

namespace MemoWeave.Inspection.Tests;

[TestFixture(BuildLevel.Debug)]
[TestFixture(BuildLevel.Release)]
public class ReflectionTests(BuildLevel level)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Test, Property("rule", "W3")]
    public void Every_member_found_before_is_found_again_with_its_signature()
    {
        var before = Members(Shapes.Folder.Plain(level).Load());
        var after = Members(Shapes.Folder.Woven(level).Load());

        Assert.That(before.Keys, Is.SubsetOf(after.Keys));
    }

    [Test, Property("rule", "W3")]
    public void What_is_added_is_private_compiler_generated_and_never_an_overload()
    {
        var before = Members(Shapes.Folder.Plain(level).Load());
        var added = Members(Shapes.Folder.Woven(level).Load()).Where(pair => !before.ContainsKey(pair.Key)).Select(pair => pair.Value)
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

    [Test, Property("rule", "W3")]
    public void The_public_members_are_exactly_those_of_before()
    {
        static IEnumerable<string> Public(Assembly assembly) =>
            assembly.GetExportedTypes().SelectMany(type => type.GetMembers().Select(member => $"{type} {member}"));

        Assert.That(Public(Shapes.Folder.Woven(level).Load()), Is.EquivalentTo(Public(Shapes.Folder.Plain(level).Load())));
    }

    [Test, Property("rule", "W3")]
    public void A_method_that_its_name_told_is_told_by_it_still()
    {
        var woven = Shapes.Folder.Woven(level).Load();
        var unique = Shapes.Folder.Plain(level).Load().GetTypes().SelectMany(type => type.GetMethods(Declared).GroupBy(m => m.Name).Where(g => g.Count() == 1).Select(g => (type.FullName, g.Key)));

        foreach (var (type, name) in unique)
            Assert.That(woven.GetType(type!)!.GetMethod(name, Declared), Is.Not.Null, $"{type}.{name}");
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
