using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Weaving;

/// <summary>
/// Lets records that come from a store find the module's element methods, which are made when they are first called or asked for (rule R1). Those of generic types and methods
/// are not found that way: there is no end of them.
/// <code>
/// [ModuleInitializer] internal static void Initialize() => ElementMethods.AddLoader(&lt;MemoElements&gt;.Load);
/// internal static class &lt;MemoElements&gt;
/// {
///     internal static void Load() { RuntimeHelpers.RunClassConstructor(typeof(Screen.&lt;Text&gt;Element).TypeHandle); … }
/// }
/// </code>
/// </summary>
internal sealed class ElementLoader(ModuleDefinition module, RuntimeLibrary runtime)
{
    private const string ElementMethod = "MemoWeave.Elements.ElementMethod`2";

    public void Emit()
    {
        TypeDefinition[] sites = [.. module.GetTypes().Where(type => !type.HasGenericParameters && type.Fields.Any(field => field.IsStatic && field.FieldType.GetElementType().FullName == ElementMethod))];
        if (sites.Length == 0)
            return;
        var host = new TypeDefinition("", "<MemoElements>", TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit, runtime.Object);
        host.CustomAttributes.Add(runtime.CompilerGenerated());
        module.Types.Add(host);
        var load = new MethodDefinition("Load", MethodAttributes.Assembly | MethodAttributes.Static | MethodAttributes.HideBySig, runtime.Void);
        host.Methods.Add(load);
        EmitLoad(load, sites);
        EmitInitializer(load);
    }

    private void EmitLoad(MethodDefinition load, IReadOnlyList<TypeDefinition> sites)
    {
        var run = runtime.FrameworkMethod("System.Runtime.CompilerServices.RuntimeHelpers", "RunClassConstructor");
        var il = load.Body.GetILProcessor();
        foreach (var site in sites)
        {
            il.Emit(OpCodes.Ldtoken, site);
            il.Emit(OpCodes.Call, run);
        }
        il.Emit(OpCodes.Ret);
    }

    // The module may have an initializer of the user's, which goes on after this.
    private void EmitInitializer(MethodDefinition load)
    {
        var type = module.GetType("<Module>");
        var initializer = type.Methods.FirstOrDefault(method => method.Name == ".cctor");
        if (initializer is null)
        {
            const MethodAttributes attributes = MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;
            initializer = new MethodDefinition(".cctor", attributes, runtime.Void);
            initializer.Body.GetILProcessor().Emit(OpCodes.Ret);
            type.Methods.Add(initializer);
        }

        var action = runtime.FrameworkType("System.Action");
        var il = initializer.Body.GetILProcessor();
        var first = initializer.Body.Instructions[0];
        il.InsertBefore(first, il.Create(OpCodes.Ldnull));
        il.InsertBefore(first, il.Create(OpCodes.Ldftn, load));
        il.InsertBefore(first, il.Create(OpCodes.Newobj, runtime.FrameworkConstructorOf(action)));
        il.InsertBefore(first, il.Create(OpCodes.Call, runtime.Method(runtime.Type("MemoWeave.Elements.ElementMethods"), "AddLoader", 1)));
    }
}
