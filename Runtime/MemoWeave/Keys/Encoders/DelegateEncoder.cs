using System.Reflection;
using System.Runtime.CompilerServices;
using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>A delegate without captured state: the methods it calls, as this process knows them (rule K4).</summary>
internal sealed class DelegateEncoder(Type type) : ContentEncoder<object>(type)
{
    /// <inheritdoc/>
    protected override bool HasIdentity(object value) => false;

    /// <inheritdoc/>
    protected override void WriteContent(ref KeyWriter writer, object value)
    {
        var calls = ((Delegate)value).GetInvocationList();
        writer.Tag(KeyTag.Delegate);
        writer.IsLocal = true;
        writer.Bytes.Int32(calls.Length);
        foreach (var call in calls) Write(ref writer, call);
    }

    private static void Write(ref KeyWriter writer, Delegate call)
    {
        // Nor do the fields of what it may have captured show.
        if (!RuntimeFeature.IsDynamicCodeSupported) throw writer.Refusal(call.GetType(), "an application that was compiled natively does not tell which method a delegate calls");
        if (call.Target is { } target && (FrameworkTypes.Contains(target.GetType()) || FieldShapes.All(target.GetType()).Any()))
            throw writer.Refusal(call.GetType(), "it is a delegate that captured something, which may be anything");
        var method = call.Method;
        var declaring = method.DeclaringType;
        if (declaring is null || !method.HasMetadataToken()) throw writer.Refusal(call.GetType(), "its method was made at run time, and has no name");
        writer.Bytes.Text(TypeNames.Of(call.Target?.GetType() ?? declaring));
        writer.Bytes.Text(TypeNames.Of(declaring));
        writer.Bytes.Int32(method.MetadataToken);
        var arguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        writer.Bytes.Int32(arguments.Length);
        foreach (var argument in arguments) writer.Bytes.Text(TypeNames.Of(argument));
    }
}
