using System.Reflection;

namespace MemoWeave.Calls.Control;

/// <summary>Tells what a virtual call reaches.</summary>
internal static class WovenDispatch
{
    public static bool Reaches(object instance, MethodBase method) => method.IsDefined(typeof(WovenAttribute), inherit: false) && method.DeclaringType!.IsInstanceOfType(instance);
}
