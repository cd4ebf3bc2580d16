using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using ZiggyCreatures.Caching.Fusion;

namespace MemoWeave.Benchmarks.Peers;

/// <summary>Caches that come as services. What they store ends after an hour, as what the woven methods store.</summary>
internal static class Services
{
    public static readonly TimeSpan Ttl = TimeSpan.FromHours(1);

    public static MemoryCache NewMemoryCache() => new(new MemoryCacheOptions());

    public static HybridCache NewHybridCache()
    {
        var services = new ServiceCollection();
        services.AddHybridCache(static options => options.DefaultEntryOptions = new HybridCacheEntryOptions { Expiration = Ttl, LocalCacheExpiration = Ttl });
        return services.BuildServiceProvider().GetRequiredService<HybridCache>();
    }

    public static FusionCache NewFusionCache() => new(new FusionCacheOptions { DefaultEntryOptions = new FusionCacheEntryOptions(Ttl) });
}
