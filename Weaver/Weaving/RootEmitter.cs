using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// Names the types of a method's keys and results where no code can be generated, so that a trimmer keeps their fields and the runtime knows that
/// it did (rules K5, W6); and in any case, where values may come out of a store.
/// <code>
/// if (!RuntimeFeature.IsDynamicCodeSupported) Root();
/// private static void Root()
/// {
///     RootedTypes.Add(typeof(Query));
/// }
/// </code>
/// </summary>
internal sealed class RootEmitter(NestedType host, RuntimeLibrary runtime)
{
    /// <summary>Adds the method to the site, and a call of it to the site's static constructor; nothing, where there is nothing to name.</summary>
    /// <param name="constructor">The static constructor.</param>
    /// <param name="types">The types.</param>
    /// <param name="areStored">Whether values of them may come out of a store, which then may only be of these types (rule D11).</param>
    public void Emit(ILProcessor constructor, IReadOnlyList<TypeReference> types, bool areStored)
    {
        if (types.Count == 0)
            return;
        var root = EmitRoot(types);
        if (areStored)
        {
            constructor.Emit(OpCodes.Call, root.On(host.Self));
            return;
        }

        var end = constructor.Create(OpCodes.Nop);
        constructor.Emit(OpCodes.Call, runtime.FrameworkMethod("System.Runtime.CompilerServices.RuntimeFeature", "get_IsDynamicCodeSupported"));
        constructor.Emit(OpCodes.Brtrue, end);
        constructor.Emit(OpCodes.Call, root.On(host.Self));
        constructor.Append(end);
    }

    private MethodDefinition EmitRoot(IReadOnlyList<TypeReference> types)
    {
        var root = new MethodDefinition("Root", MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig, runtime.Void);
        host.Definition.Methods.Add(root);
        var add = runtime.Method(runtime.Type("MemoWeave.Keys.RootedTypes"), "Add", 1);
        var fromHandle = runtime.FrameworkMethod("System.Type", "GetTypeFromHandle");
        var il = root.Body.GetILProcessor();
        foreach (var type in types)
        {
            il.Emit(OpCodes.Ldtoken, host.Map(type));
            il.Emit(OpCodes.Call, fromHandle);
            il.Emit(OpCodes.Call, add);
        }
        il.Emit(OpCodes.Ret);
        return root;
    }
}
