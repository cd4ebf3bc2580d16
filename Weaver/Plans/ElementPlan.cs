using MemoWeave.Fody.Selection;
using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Plans;

/// <summary>All that is decided about a method that shows something.</summary>
/// <param name="Method">The method.</param>
/// <param name="UserName">What the woven members are named after.</param>
/// <param name="DisplayName">What the log calls it.</param>
/// <param name="IsWidget">Whether it asks the user something.</param>
/// <param name="Arguments">The object it is called on, and its arguments, in order.</param>
/// <param name="Roots">The types to name where a trimmer would take what is copied of the arguments.</param>
internal sealed record ElementPlan(
    MethodDefinition Method, string UserName, string DisplayName, bool IsWidget, IReadOnlyList<ElementArgument> Arguments, IReadOnlyList<TypeReference> Roots)
{
    /// <summary>The arguments that it shows something on.</summary>
    public IReadOnlyList<ElementArgument> Targets => [.. Arguments.Where(a => a.IsTarget)];

    /// <summary>The arguments that it shows, and of which copies are kept.</summary>
    public IReadOnlyList<ElementArgument> Values => [.. Arguments.Where(a => !a.IsTarget)];

    public static ElementPlan For(ElementMember member, DerivedTypes derived)
    {
        IEnumerable<ElementArgument> own = member.Method.HasThis ? [new ElementArgument(null, true)] : [];
        return new ElementPlan(member.Method, member.UserName, member.DisplayName, member.IsWidget, [.. own, .. Parameters(member.Method)], RootsOf(member.Method, derived));
    }

    /// <summary>The plan of a wrapper of another assembly's method, whose object, if it has one, is the wrapper's first parameter.</summary>
    public static ElementPlan ForWrapper(MethodDefinition wrapper, FoundElement found, DerivedTypes derived)
    {
        var arguments = Parameters(wrapper).Select((argument, i) => i == 0 && found.Method.HasThis ? argument with { IsTarget = true } : argument);
        return new ElementPlan(wrapper, wrapper.Name, new ElementMember(found.Method, found.IsWidget).DisplayName, found.IsWidget, [.. arguments], RootsOf(wrapper, derived));
    }

    private static IEnumerable<ElementArgument> Parameters(MethodDefinition method) => method.Parameters.Select(p => new ElementArgument(p, Containers.Are(p.ValueType())));

    private static IReadOnlyList<TypeReference> RootsOf(MethodDefinition method, DerivedTypes derived) =>
        RootedTypes.OfCopies(Parameters(method).Where(a => !a.IsTarget).Select(a => a.Parameter!.ValueType()), method.Module, derived);
}

/// <summary>What an element method is called on, or with.</summary>
/// <param name="Parameter">The parameter; <see langword="null"/>: <c>this</c>.</param>
/// <param name="IsTarget">Whether it is a container: a replay is given another in its place, and not a copy.</param>
internal sealed record ElementArgument(ParameterDefinition? Parameter, bool IsTarget)
{
    /// <summary>Whether it is a span, of which an array is kept.</summary>
    public bool IsSpan => Parameter is not null && KeyableTypes.IsSpan(Parameter.ValueType());
}
