#pragma warning disable CA1812, CS0169, CS0649, CA1823, IDE0044, IDE0051 // Read by reflection alone.

using System.Reflection;
using System.Reflection.Emit;
using MemoWeave.Shapes;

namespace MemoWeave.Tests.Shapes;

[Property("rule", "V12")]
internal sealed class TypeFingerprintTests
{
    [Test]
    public void The_same_type_made_twice_has_one_fingerprint()
    {
        var (first, second) = (Make(("A", typeof(int)), ("B", typeof(string))), Make(("A", typeof(int)), ("B", typeof(string))));
        Assert.That(first, Is.EqualTo(second));
        (first, second) = (MakeEnum("Red", "Green"), MakeEnum("Red", "Green"));
        Assert.That(first, Is.EqualTo(second));
    }

    [Test]
    public void A_name_a_type_or_the_order_of_members_changes_it()
    {
        UInt128[] all =
        [
            Make(("A", typeof(int)), ("B", typeof(string))), Make(("A", typeof(int)), ("C", typeof(string))), Make(("A", typeof(long)), ("B", typeof(string))),
            Make(("B", typeof(string)), ("A", typeof(int))), Make(("A", typeof(int))), Make(),
        ];
        Assert.That(all, Is.Unique);
    }

    [Test]
    public void A_change_deep_inside_changes_it()
    {
        Assert.That(TypeFingerprint.Of(typeof(List<First.Inner>)), Is.Not.EqualTo(TypeFingerprint.Of(typeof(List<Second.Inner>))));
        Assert.That(MakeEnum("Red", "Green"), Is.Not.EqualTo(MakeEnum("Red", "Blue")));
        Assert.That(MakeEnum("Red", "Green"), Is.Not.EqualTo(MakeEnum("Green", "Red")));
    }

    // Each in an assembly of its own, of the same name, as one version of a program follows another.
    private static UInt128 Make(params (string Name, Type Type)[] fields)
    {
        var type = Module().DefineType("Row", TypeAttributes.Public);
        foreach (var (name, fieldType) in fields) type.DefineField(name, fieldType, FieldAttributes.Private);
        return InOtherProcess(type.CreateType());
    }

    private static UInt128 MakeEnum(params string[] members)
    {
        var type = Module().DefineEnum("Colour", TypeAttributes.Public, typeof(int));
        for (var i = 0; i < members.Length; i++) type.DefineLiteral(members[i], i);
        return InOtherProcess(type.CreateType());
    }

    private static ModuleBuilder Module() => AssemblyBuilder.DefineDynamicAssembly(new AssemblyName($"Rows{Interlocked.Increment(ref _modules)}"), AssemblyBuilderAccess.RunAndCollect).DefineDynamicModule("Rows");

    private static int _modules;

    // A name is only given once in a process; the number of the module stands for that.
    private static UInt128 InOtherProcess(Type type) => TypeFingerprint.Of(type, t => TypeNames.Of(t).Replace(type.Assembly.GetName().Name!, "Rows", StringComparison.Ordinal));

    private static class First
    {
        internal sealed record Inner(int Number);
    }

    private static class Second
    {
        internal sealed record Inner(long Number);
    }
}
