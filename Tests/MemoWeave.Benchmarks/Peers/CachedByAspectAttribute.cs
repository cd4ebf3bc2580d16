using System.Reflection;
using AspectInjector.Broker;
using Microsoft.Extensions.Caching.Memory;

namespace MemoWeave.Benchmarks.Peers;

/// <summary>A caching aspect as one writes it with AspectInjector, over IMemoryCache.</summary>
[Aspect(Scope.Global)]
[Injection(typeof(CachedByAspectAttribute))]
[AttributeUsage(AttributeTargets.Method)]
public sealed class CachedByAspectAttribute : Attribute
{
    private readonly MemoryCache _cache = Services.NewMemoryCache();

    [Advice(Kind.Around, Targets = Target.Method)]
    public object Handle(
        [Argument(Source.Metadata)] MethodBase method,
        [Argument(Source.Arguments)] object[] arguments,
        [Argument(Source.Target)] Func<object[], object> target)
    {
        var key = CallKey.Of(method, arguments);
        return _cache.TryGetValue(key, out var hit) ? hit! : _cache.Set(key, target(arguments), Services.Ttl);
    }
}
