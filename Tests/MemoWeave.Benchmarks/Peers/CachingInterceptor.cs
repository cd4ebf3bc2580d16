using Castle.DynamicProxy;
using Microsoft.Extensions.Caching.Memory;

namespace MemoWeave.Benchmarks.Peers;

/// <summary>A caching proxy as one writes it with Castle, over IMemoryCache.</summary>
internal sealed class CachingInterceptor : IInterceptor
{
    private readonly MemoryCache _cache = Services.NewMemoryCache();

    /// <summary>An object whose calls go through the interceptor.</summary>
    public static T Around<T>(T target)
        where T : class => new ProxyGenerator().CreateInterfaceProxyWithTarget(target, new CachingInterceptor());

    public void Intercept(IInvocation invocation)
    {
        var key = CallKey.Of(invocation.Method, invocation.Arguments);
        if (_cache.TryGetValue(key, out var hit))
        {
            invocation.ReturnValue = hit;
            return;
        }

        invocation.Proceed();
        _cache.Set(key, invocation.ReturnValue, Services.Ttl);
    }
}
