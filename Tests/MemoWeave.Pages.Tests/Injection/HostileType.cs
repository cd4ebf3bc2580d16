using System.Reflection;
using System.Reflection.Emit;

namespace MemoWeave.Pages.Tests.Injection;

/// <summary>A type, a method and a parameter that are named as scripts: other languages than C# allow it.</summary>
internal static class HostileType
{
    public const string Name = "<script>window.pwned=1</script>";

    public static readonly Type Type = Make();

    private static Type Make()
    {
        var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Hostile"), AssemblyBuilderAccess.Run).DefineDynamicModule("Hostile");
        var type = module.DefineType(Name, TypeAttributes.Public, typeof(Exception));
        // Names with a '<' are the compiler's, and help leaves them out.
        var method = type.DefineMethod("\" onmouseover=window.pwned=1", MethodAttributes.Public | MethodAttributes.Static, typeof(void), [typeof(int)]);
        method.DefineParameter(1, ParameterAttributes.None, Name);
        method.GetILGenerator().Emit(OpCodes.Ret);
        return type.CreateType();
    }
}
