using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using System.Text;
using MemoWeave.Elements;
using MemoWeave.Memory;
using MemoWeave.Shapes;
using MemoWeave.Values.Plans;

namespace MemoWeave.Values.Sizes;

/// <summary>What a value may lead to, and would be there without it: the process's own, and through it half of the process.</summary>
internal static class ProcessObjects
{
    private static readonly Type[] Types =
    [
        typeof(Delegate), typeof(Thread), typeof(CultureInfo), typeof(CompareInfo), typeof(TextInfo), typeof(TimeZoneInfo), typeof(Encoding), typeof(Pointer),
        typeof(WeakReference), typeof(WaitHandle), typeof(SafeHandle), typeof(CriticalHandle), typeof(TaskScheduler), typeof(ExecutionContext), typeof(SynchronizationContext),
        typeof(CancellationTokenSource), typeof(ITimer), typeof(TimeProvider), typeof(AppDomain), typeof(AssemblyLoadContext), typeof(ParameterInfo),
        typeof(MemoMethod), typeof(IElementContainer), typeof(IStoredElement),
    ];

    private static readonly Type[] Definitions = [typeof(WeakReference<>), typeof(ConditionalWeakTable<,>), typeof(MemoryTier<,>)];

    /// <summary>Whether objects of the type describe code: those are the runtime's, and take nothing of what is counted.</summary>
    public static bool AreDescriptions(Type type) =>
        typeof(MemberInfo).IsAssignableFrom(type) || typeof(Assembly).IsAssignableFrom(type) || typeof(Module).IsAssignableFrom(type);

    /// <summary>Whether only the objects of the type are counted, not what they lead to.</summary>
    public static bool Contain(Type type) =>
        Array.Exists(Types, t => t.IsAssignableFrom(type))
        || (type.IsConstructedGenericType && Array.IndexOf(Definitions, type.GetGenericTypeDefinition()) >= 0)
        || (!type.IsValueType && FrameworkTypes.Contains(type) && Innards.IsShared(type));
}
