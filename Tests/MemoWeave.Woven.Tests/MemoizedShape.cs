using System.Reflection;

namespace MemoWeave.Woven.Tests;

/// <summary>One memoized method of the fixture, or one that forgets, closed if it is generic, in both assemblies.</summary>
public sealed record MemoizedShape(string Name, MethodInfo Plain, MethodInfo Woven)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public override string ToString() => Name;

    /// <summary>Finds them all; generic ones once for each way their <c>[TypeArguments]</c> close them.</summary>
    public static IEnumerable<MemoizedShape> Of(ShapeFixture fixture) => Of(fixture, IsMemoized);

    /// <summary>Those that forget entries.</summary>
    public static IEnumerable<MemoizedShape> Forgetting(ShapeFixture fixture) => Of(fixture, static method => Has(method, nameof(ForgetsAttribute)) || Has(method, nameof(ForgetsTagAttribute)));

    private static IEnumerable<MemoizedShape> Of(ShapeFixture fixture, Func<MethodInfo, bool> isMeant) =>
        fixture.Plain.GetTypes().Zip(fixture.Plain.GetTypes().Select(t => fixture.Woven.GetType(t.FullName!)!))
            // What an extension block leaves in metadata has no code.
            .Where(pair => !pair.First.FullName!.Contains("<G>$", StringComparison.Ordinal))
            .SelectMany(pair => Closed(pair.First).Zip(Closed(pair.Second)))
            .SelectMany(pair => Methods(pair.First, isMeant).Zip(Methods(pair.Second, isMeant)))
            .Select(pair => new MemoizedShape($"{pair.First.DeclaringType!.Name}.{pair.First}", pair.First, pair.Second));

    private static IEnumerable<Type> Closed(Type type)
    {
        if (!type.IsGenericTypeDefinition)
            return [type];
        // A nested type is closed as the one around it.
        var marked = type.GetCustomAttributesData().Any(a => a.AttributeType.Name == nameof(TypeArgumentsAttribute)) ? type : type.DeclaringType;
        return marked is null ? [] : Arguments(marked).Where(a => a.Length == type.GetGenericArguments().Length).Select(type.MakeGenericType);
    }

    private static IEnumerable<MethodInfo> Methods(Type type, Func<MethodInfo, bool> isMeant) =>
        from method in type.GetMethods(Declared)
        where isMeant(method)
        from closed in method.IsGenericMethodDefinition ? Arguments(method).Select(method.MakeGenericMethod) : [method]
        select closed;

    private static bool IsMemoized(MethodInfo method)
    {
        var property = method.DeclaringType!.GetProperties(Declared).FirstOrDefault(p => p.GetMethod == method);
        return Has(method, nameof(MemoAttribute)) || (property is not null && Has(property, nameof(MemoAttribute)));
    }

    private static bool Has(MemberInfo member, string attribute) => member.GetCustomAttributesData().Any(a => a.AttributeType.Name == attribute);

    private static IEnumerable<Type[]> Arguments(MemberInfo member) =>
        from attribute in member.GetCustomAttributesData()
        where attribute.AttributeType.Name == nameof(TypeArgumentsAttribute)
        select ((IEnumerable<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!).Select(a => (Type)a.Value!).ToArray();
}
