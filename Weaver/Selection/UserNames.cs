using Mono.Cecil;

namespace MemoWeave.Fody.Selection;

/// <summary>Names of methods as their users write them.</summary>
internal static class UserNames
{
    private const string Getter = "get_";

    /// <summary>The type that the method's source stands in: closures are not of the user's making.</summary>
    public static TypeDefinition UserType(this MethodDefinition method)
    {
        var type = method.DeclaringType;
        while (type.DeclaringType is { } outer && type.Name[0] == '<')
            type = outer;
        return type;
    }

    /// <summary><c>Load</c>, and <c>Total</c> for the getter <c>get_Total</c>; an explicit implementation is called <c>Shop.IOrders.Load</c>.</summary>
    public static string UserName(this MethodDefinition method)
    {
        var start = method.Name.LastIndexOf('.') + 1;
        return method.IsGetter && string.CompareOrdinal(method.Name, start, Getter, 0, Getter.Length) == 0 ? method.Name.Remove(start, Getter.Length) : method.Name;
    }

    /// <summary>The name without the interface of an explicit implementation.</summary>
    public static string SimpleName(this MethodDefinition method)
    {
        var name = method.UserName();
        return name.Substring(name.LastIndexOf('.') + 1);
    }
}
