using MemoWeave.Fody.Checks;
using MemoWeave.Rules;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// Writes one tag.
/// <code>
/// tags.Literal("order:");
/// tags.Value&lt;int&gt;(order.Id);
/// tags.End();
/// </code>
/// </summary>
/// <param name="il">Where it is written.</param>
/// <param name="values">How the values of the call are loaded there.</param>
/// <param name="loadWriter">Loads a reference to the writer.</param>
/// <param name="runtime">The runtime's names.</param>
internal sealed class TagEmitter(ILProcessor il, ITagValues values, Action loadWriter, RuntimeLibrary runtime)
{
    private readonly TypeReference _writer = runtime.Type("MemoWeave.Calls.TagWriter");

    public void Emit(TagTemplate tag)
    {
        foreach (var part in tag.Parts)
        {
            loadWriter();
            if (part is TagLiteral literal)
            {
                il.Emit(OpCodes.Ldstr, literal.Text);
                il.Emit(OpCodes.Call, runtime.Method(_writer, "Literal", 1));
            }
            else
            {
                var type = EmitValue((TagPlaceholder)part);
                il.Emit(OpCodes.Call, runtime.Method(_writer, "Value", 1).Close([type]));
            }
        }
        loadWriter();
        il.Emit(OpCodes.Call, runtime.Method(_writer, "End", 0));
    }

    private TypeReference EmitValue(TagPlaceholder placeholder)
    {
        var parameter = values.Parameter(placeholder.Path[0]);
        var type = values.Map(parameter.ValueType());
        values.EmitLoadAddress(il, parameter);
        var isAddress = true;
        foreach (var name in placeholder.Path.Skip(1))
        {
            EmitObject(type, isAddress);
            var member = PublicMember.Find(type, name)!;
            EmitMember(member, type);
            (type, isAddress) = (runtime.Import(member.Type), false);
        }
        if (isAddress)
            il.Emit(OpCodes.Ldobj, type);
        return type;
    }

    // A struct's members are called on its address, those of a class on the reference; of a type parameter, on what its constraint says.
    private void EmitObject(TypeReference type, bool isAddress)
    {
        var isStruct = IsStruct(type);
        if (isAddress && !isStruct)
            il.Emit(OpCodes.Ldobj, type);
        if (type is GenericParameter)
            il.Emit(OpCodes.Box, type);
        if (isAddress || !isStruct)
            return;
        var value = il.Local(type);
        il.Emit(OpCodes.Stloc, value);
        il.Emit(OpCodes.Ldloca, value);
    }

    private void EmitMember(PublicMember member, TypeReference type)
    {
        var host = runtime.Import(member.Host);
        if (member.Getter is not null)
            il.Emit(IsStruct(type) ? OpCodes.Call : OpCodes.Callvirt, runtime.Import(member.Getter, host));
        else
            il.Emit(OpCodes.Ldfld, runtime.Import(member.Field!, host));
    }

    private static bool IsStruct(TypeReference type) => type is not (ArrayType or GenericParameter) && type.Resolve() is { IsValueType: true };
}

/// <summary>The values that the placeholders of a tag name, as the code that writes the tag sees them.</summary>
internal interface ITagValues
{
    /// <summary>The parameter of that name.</summary>
    ParameterDefinition Parameter(string name);

    /// <summary>A type in the terms of the parameter's method, in those of the code.</summary>
    TypeReference Map(TypeReference type);

    /// <summary>Loads the address of the parameter's value.</summary>
    void EmitLoadAddress(ILProcessor il, ParameterDefinition parameter);
}
