using System.Reflection;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Woven.Tests;

/// <summary>What the differential test is made over: one file of the fixture for each family of shapes in rule W1.</summary>
public class ShapeListTests
{
    private static readonly MethodInfo[] Methods = [.. MemoizedShape.Of(ShapeFixture.At(OptimizationLevel.Release)).Select(s => s.Plain).DistinctBy(m => (m.Module, m.MetadataToken))];

    [Test, Property("rule", "W1")]
    public void There_are_at_least_120_memoized_methods()
    {
        Assert.That(Methods, Has.Length.GreaterThanOrEqualTo(120));
    }

    [TestCase("StaticShapes"), TestCase("InstanceShapes"), TestCase("PointShape"), TestCase("RecordShape"), TestCase("RecordStructShape"), TestCase("IShapes"), TestCase("IVariant`2")]
    [TestCase("GenericShapes`1"), TestCase("GenericMethods"), TestCase("AsyncShapes"), TestCase("BodyShapes"), TestCase("MemberShapes"), TestCase("OperatorShapes"), TestCase("Hidden")]
    [TestCase("ExtensionShapes"), TestCase("SpanShapes"), TestCase("OutShapes"), TestCase("GenericOutShapes`1"), TestCase("VoidShapes"), TestCase("LocalShapes"), TestCase("CanonicalShapes")]
    [TestCase("TupleShapes"), TestCase("RangeShape"), TestCase("KeyShapes"), TestCase("UserTypeShapes"), TestCase("ByValueShapes"), TestCase("IByValueShapes"), TestCase("PathShape"), TestCase("NamedShapes"), TestCase("GenericNamedShapes`1")]
    [Property("rule", "W1")]
    public void Each_family_of_shapes_is_among_them(string type)
    {
        Assert.That(Methods.Select(m => m.DeclaringType!.Name), Does.Contain(type));
    }

    [TestCase(">g__"), TestCase(">b__"), TestCase("op_Implicit"), TestCase("get_Item"), TestCase("IPriced.Price"), TestCase("StaticVirtual"), TestCase("get_Getter"), TestCase("IteratorInside")]
    [TestCase("PinnedArray"), TestCase("VolatileField")]
    [Property("rule", "W1")]
    public void Each_kind_of_member_is_among_them(string name)
    {
        Assert.That(Methods.Select(m => m.Name), Has.Some.Contains(name));
    }
}
