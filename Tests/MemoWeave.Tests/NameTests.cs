using System.Reflection;

namespace MemoWeave.Tests;

[Property("rule", "K1")]
internal sealed class NameTests
{
    [TestCase(nameof(Plain), "MemoWeave.Tests.NameTests.Plain(int, string)")]
    [TestCase(nameof(Modified), "MemoWeave.Tests.NameTests.Modified(in long, out System.Guid, ref object, int?, double[], int[][,], nint)")]
    [TestCase("get_Property", "MemoWeave.Tests.NameTests.Property")]
    [TestCase("get_target_get_", "MemoWeave.Tests.NameTests.target_get_")]
    [TestCase("get_Item", "MemoWeave.Tests.NameTests.Item[int]")]
    [TestCase("op_Explicit", "MemoWeave.Tests.NameTests.op_Explicit(MemoWeave.Tests.NameTests) as decimal")]
    public void A_method_is_named_as_in_source(string method, string expected) =>
        Assert.That(NameOf(typeof(NameTests).GetMethod(method, Any)!), Is.EqualTo(expected));

    [Test]
    public void Generic_and_nested_types_show_their_arguments()
    {
        var method = typeof(Outer<int>.Inner<string>).GetMethod("Map", Any)!.MakeGenericMethod(typeof(List<bool>));
        Assert.That(NameOf(method), Is.EqualTo("MemoWeave.Tests.NameTests.Outer<int>.Inner<string>.Map<System.Collections.Generic.List<bool>>(int, string, System.Collections.Generic.List<bool>)"));
    }

    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static string NameOf(MethodInfo method) => MethodNames.Of(method.MethodHandle, method.DeclaringType!.TypeHandle);

    private int Property => 0;

    private int target_get_ => 0;

    private int this[int index] => index;

    public static explicit operator decimal(NameTests _) => 0;

    private static void Plain(int a, string b)
    {
    }

    private static void Modified(in long a, out Guid b, ref object c, int? d, double[] e, int[][,] f, nint g) => b = default;

    private sealed class Outer<T>
    {
        internal sealed class Inner<TOther>
        {
            internal static void Map<TResult>(T a, TOther b, TResult c)
            {
            }
        }
    }
}
