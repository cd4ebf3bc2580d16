using MemoWeave.Fody.Configuration;
using MemoWeave.Fody.Plans;
using MemoWeave.Fody.Selection;
using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Checks;

/// <summary>What rules ask about a member, read from metadata. The analyzer's <c>SymbolFacts</c> reads the same from symbols.</summary>
internal static class CecilFacts
{
    private const string IsByRefLike = "System.Runtime.CompilerServices.IsByRefLikeAttribute";
    private const GenericParameterAttributes AllowByRefLike = (GenericParameterAttributes)0x20;

    public static MemberFacts Of(MemoizedMember member) => new()
    {
        DisplayName = member.DisplayName,
        Marked = member.Marked switch
        {
            TypeDefinition => MarkedKind.Type,
            PropertyDefinition property => MemoizedMemberFinder.IsExtensionSkeleton(property.DeclaringType) ? MarkedKind.ExtensionProperty : MarkedKind.Property,
            _ => MarkedKind.Method,
        },
        Method = member.Method is { } method ? Of(method, member.Settings) : null,
        State = StateOf(member),
        IsPerInstance = member.Method is { HasBody: true } && MemoPlan.HomeOf(member) != EntriesHome.Method,
        Shows = () => member.Shows,
        HasNoMemo = member.Marked.HasNoMemo(),
        HasForgets = member.Method.HasForgets(),
        ShowsItself = member.Method.HasElement() || member.Method.HasWidget(),
        Settings = new SettingFacts(member.Settings.Explicit.Select(p => new KeyValuePair<string, object?>(p.Name, p.Value))),
    };

    // The weaver decides by the code of the method only where nothing else does.
    private static StateFacts? StateOf(MemoizedMember member)
    {
        if (member is not { Method: { IsStatic: false, HasBody: true, DeclaringType: { IsValueType: false, IsInterface: false } }, Settings.Instance: MemoInstance.Auto })
            return null;
        var state = member.InstanceState;
        var given = state.Fields.Where(ConstructorFields.IsGiven).Select(f => f.UserName()).ToList();
        var read = state.Fields.Count == 0 ? null : $"reads {string.Join(", ", state.Fields.Select(f => $"'{f.UserName()}'"))}";
        return new StateFacts(given, state.Obstacle ?? read);
    }

    public static TypeFacts Of(TypeReference type) => type.WithoutModifiers() switch
    {
        ByReferenceType reference => Of(reference.ElementType),
        GenericParameter parameter => OfParameter(parameter),
        ArrayType array => new TypeFacts(TypeKind.Array, "") { Rank = array.Rank, Arguments = [Of(array.ElementType)], Member = MemberOf(array) },
        PointerType pointer => new TypeFacts(TypeKind.Pointer, "") { Arguments = [Of(pointer.ElementType)] },
        FunctionPointerType => new TypeFacts(TypeKind.Pointer, ""),
        GenericInstanceType generic => Named(generic) with { Arguments = [.. generic.GenericArguments.Select(Of)] },
        var named => Named(named),
    };

    private static TypeFacts OfParameter(GenericParameter parameter) => new(TypeKind.TypeParameter, parameter.Name)
    {
        IsOfMethod = parameter.Type == GenericParameterType.Method,
        IsRefStruct = (parameter.Attributes & AllowByRefLike) != 0,
        Member = MemberOf(parameter),
        IsContainer = () => Containers.Are(parameter),
        IsFormattable = () => PublicMember.Constraints(parameter).Any(c => Of(c).IsFormattable()),
    };

    // Of what other assemblies hold within, a reader of symbols sees less than is there.
    private static IReadOnlyList<FieldFacts>? FieldsOf(TypeReference type, TypeDefinition? definition) =>
        definition?.Module == type.GetElementType().Module
            ? [.. definition.InstanceFields().Select(f => new FieldFacts(f.UserName(), Of(f.FieldType.ClosedBy(type)), !KeyableTypes.IsNotKey(f)))]
            : null;

    private static bool IsMarkedImmutable(TypeDefinition? type) =>
        type?.CustomAttributes.Any(a => a.AttributeType.FullName == "System.ComponentModel.ImmutableObjectAttribute" && a.ConstructorArguments is [{ Value: true }]) == true;

    private static TypeFacts Named(TypeReference type)
    {
        var definition = type.Resolve();
        return new TypeFacts(TypeKind.Named, NameOf(type.GetElementType()))
        {
            IsEnum = definition is { IsEnum: true, HasGenericParameters: false },
            IsRefStruct = definition?.HasAttribute(IsByRefLike) == true,
            Base = () => definition?.BaseType is { } parent ? Of(parent.ClosedBy(type)) : null,
            Fields = () => FieldsOf(type, definition),
            WritesItsKey = () => definition?.Implements("MemoWeave.IMemoKey") == true,
            Member = MemberOf(type),
            IsFormattable = () => definition?.Implements("System.IFormattable") == true,
            IsDisposable = () => definition?.Implements("System.IDisposable") == true || definition?.Implements("System.IAsyncDisposable") == true,
            IsContainer = () => Containers.Are(type),
            IsMarkedImmutable = () => IsMarkedImmutable(definition),
            HasAsyncBuilder = definition?.HasAttribute("System.Runtime.CompilerServices.AsyncMethodBuilderAttribute") == true,
        };
    }

    private static Func<string, TypeFacts?> MemberOf(TypeReference type) => name => PublicMember.Find(type, name) is { } member ? Of(member.Type) : null;

    private static string NameOf(TypeReference type) => type.DeclaringType is { } outer ? $"{NameOf(outer)}.{type.Name}" : type.FullName;

    private static MethodFacts Of(MethodDefinition method, MemoSettings settings) => new()
    {
        DeclaringType = Of(method.DeclaringType),
        IsStatic = method.IsStatic,
        IsReadOnly = IsReadOnly(method) || IsReadOnly(method.DeclaringType),
        HasBody = method.HasBody && method.Body.Instructions.Count > 0,
        IsWriter = method.IsSetter || method.IsAddOn || method.IsRemoveOn,
        Captures = Captures(method),
        IsManaged = IsManaged(method),
        Parameters = [.. method.Parameters.Select(p => Of(p) with { IsNotKey = KeyableTypes.IsNotKey(p, settings), IsLeftOut = KeyableTypes.IsExcluded(p, settings) })],
        UserType = Of(method.UserType().SelfInstance()),
        TypeParameters = NamedMethods.TypeParametersOf(method),
        Beside = name => [.. NamedMethods.Beside(method, name).Select(NamedMethods.FactsOf)],
        ReturnsReference = method.ReturnType.WithoutModifiers().IsByReference,
        ReturnType = Of(method.ReturnType),
    };

    /// <summary>The parameters of a method that has no key.</summary>
    public static IReadOnlyList<ParameterFacts> ParametersOf(MethodDefinition method) => [.. method.Parameters.Select(Of)];

    /// <summary>Whether it is called as managed code calls.</summary>
    public static bool IsManaged(MethodDefinition method) =>
        method.CallingConvention != MethodCallingConvention.VarArg && !method.HasAttribute("System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute");

    public static ParameterFacts Of(ParameterDefinition parameter) => new(parameter.Index, parameter.Name, Of(parameter.ParameterType), PassingOf(parameter));

    private static DeclaringTypeFacts Of(TypeDefinition type) => new()
    {
        IsInterface = type.IsInterface,
        IsValueType = type.IsValueType,
        IsRefStruct = type.HasAttribute(IsByRefLike),
        Type = Of(type.SelfInstance()),
    };

    // A local function is compiled to "<M>g__Local|0_0", a lambda to "<M>b__0_0": without captures the one is static and the other
    // stands in the singleton "<>c". Captures arrive in a "<>c__DisplayClass", as the object or by reference, or as `this`.
    public static bool Captures(MethodDefinition method)
    {
        if (method.Name.Contains(">g__"))
            return !method.IsStatic || method.Parameters.Any(p => IsDisplayClass(p.ValueType()));
        return IsLambda(method) && (IsDisplayClass(method.DeclaringType) || !method.DeclaringType.Name.StartsWith("<>c", StringComparison.Ordinal));
    }

    /// <summary>Whether it is the code of a lambda.</summary>
    public static bool IsLambda(MethodDefinition method) => method.Name.Contains(">b__");

    private static bool IsDisplayClass(TypeReference type) => type.Name.StartsWith("<>c__DisplayClass", StringComparison.Ordinal);

    private static Passing PassingOf(ParameterDefinition parameter) =>
        !parameter.IsByReference() ? Passing.ByValue
        : parameter.IsReadOnlyReference() ? Passing.ByReadOnlyReference
        : parameter.IsOutReference() ? Passing.Out
        : Passing.ByReference;

    private static bool IsReadOnly(ICustomAttributeProvider provider) => provider.HasAttribute("System.Runtime.CompilerServices.IsReadOnlyAttribute");
}
