using MemoWeave.Fody.Configuration;
using Mono.Cecil;

namespace MemoWeave.Fody.Selection;

/// <summary>A method that forgets entries of others when it succeeds.</summary>
/// <param name="Method">The method.</param>
internal sealed record ForgettingMethod(MethodDefinition Method)
{
    private readonly MemoizedMember _named = new(Method, Method, new MemoSettings([]));

    /// <summary>As messages name it.</summary>
    public string DisplayName => _named.DisplayName;

    /// <summary>What the woven members are named after.</summary>
    public string UserName => _named.UserName;

    /// <summary>The type that its source stands in: closures are not of the user's making.</summary>
    public TypeReference UserType
    {
        get
        {
            var type = Method.UserType();
            if (type == Method.DeclaringType || !type.HasGenericParameters)
                return type.SelfInstance();
            // A closure repeats the type parameters of the types around it.
            var closed = new GenericInstanceType(type);
            foreach (var parameter in Method.DeclaringType.GenericParameters.Take(type.GenericParameters.Count))
                closed.GenericArguments.Add(parameter);
            return closed;
        }
    }

    /// <summary>Whether it is called on an object of the user's type.</summary>
    public bool HasUserThis => Method.HasThis && UserType.Resolve() == Method.DeclaringType;

    /// <summary>All of a module, in metadata order. The compiler repeats the attributes of an extension method on its skeleton, which has no code.</summary>
    public static IEnumerable<ForgettingMethod> In(ModuleDefinition module) =>
        from type in module.GetTypes()
        where !MemoizedMemberFinder.IsExtensionSkeleton(type)
        from method in type.Methods
        where method.HasForgets()
        select new ForgettingMethod(method);
}
