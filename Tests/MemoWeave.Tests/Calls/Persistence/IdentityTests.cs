using System.Reflection;
using MemoWeave.Calls.Persistence;
using MemoWeave.Keys;

namespace MemoWeave.Tests.Calls.Persistence;

/// <summary>What a call is found by in a store: in each process the same, and for no two methods, versions or keys.</summary>
public class IdentityTests
{
    [Test, Property("rule", "K1")]
    public void No_two_methods_share_an_identity()
    {
        MethodInfo[] methods =
        [
            .. Declared(typeof(First)), .. Declared(typeof(Second)), .. Declared(typeof(Generic<int>)), .. Declared(typeof(Generic<string>)), .. Declared(typeof(Generic<int>.Nested)),
            typeof(First).GetMethod(nameof(First.Of))!.MakeGenericMethod(typeof(int)), typeof(First).GetMethod(nameof(First.Of))!.MakeGenericMethod(typeof(long)),
        ];
        var identities = methods.Where(static m => !m.ContainsGenericParameters).Select(static m => MethodIdentity.Of(m.MethodHandle, m.DeclaringType!.TypeHandle)).ToList();

        Assert.That(identities, Is.Unique.And.None.Null.And.Count.GreaterThan(12));
        Assert.That(identities, Has.One.EqualTo(
            "MemoWeave.Tests.Calls.Persistence.IdentityTests+First, MemoWeave.Tests::Load(System.Int32, System.Private.CoreLib; out System.String, System.Private.CoreLib&) -> System.Boolean, System.Private.CoreLib"));
    }

    [Test, Property("rule", "D9")]
    public void The_version_is_what_the_user_says_or_what_the_modules_hold()
    {
        var own = CodeVersion.Of(typeof(IdentityTests));

        Assert.That((CodeVersion.Of(typeof(First)), CodeVersion.Of("1")), Is.EqualTo((own, CodeVersion.Of("1"))));
        Assert.That(new[] { own, CodeVersion.Of(typeof(Memo)), CodeVersion.Of("1"), CodeVersion.Of("2") }, Is.Unique);
    }

    [Test, Property("rule", "K3")]
    public void The_published_key_is_the_same_whatever_the_key_in_memory_is()
    {
        foreach (var length in (int[])[0, 1, 300, KeyBytes.DefaultMaxExactKeyBytes, KeyBytes.DefaultMaxExactKeyBytes + 1, 100_000])
        {
            var canonical = new byte[length];
            new Random(length).NextBytes(canonical);
            var ofBytes = PublishedKey.Of(canonical);
            var ofKey = PublishedKey.Of(new KeyBytes(canonical).Own(5))!.Value;

            Assert.That((ofKey.Hash, Convert.ToHexString(ofKey.Bytes)), Is.EqualTo((KeyHash.Of(canonical), Convert.ToHexString(ofBytes.Bytes))));
            Assert.That(ofBytes.Bytes, Has.Length.EqualTo(length <= KeyBytes.DefaultMaxExactKeyBytes ? length : 32));
        }
    }

    [Test, Property("rule", "K4")]
    public void A_key_that_only_this_process_knows_has_none() => Assert.That(PublishedKey.Of(new KeyBytes([1, 2], isLocal: true).Own(5)), Is.Null);

    [Test, Property("rule", "K3")]
    public void Ids_differ_in_each_part_and_begin_with_the_method_and_the_version()
    {
        MemoStoreKey[] keys = [new("m", 1, 1, new byte[] { 1 }), new("m", 1, 1, new byte[] { 2 }), new("m", 1, 2, new byte[] { 1 }), new("m", 2, 1, new byte[] { 1 }), new("n", 1, 1, new byte[] { 1 })];
        var ids = Array.ConvertAll(keys, static key => key.ToString());

        Assert.That(ids, Is.Unique.And.All.Length.EqualTo(2 * MemoStoreKey.IdLength));
        Assert.That((ids[1][..96], ids[2][..64], ids[3][..32]), Is.EqualTo((ids[0][..96], ids[0][..64], ids[0][..32])));
        Assert.That(default(MemoStoreKey).Method, Is.Empty);
    }

    private static IEnumerable<MethodInfo> Declared(Type type) =>
        type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);

#pragma warning disable CA1822, IDE0060 // signatures are all that matters
    private sealed class First
    {
        public int Load(int x) => x;

        public int Load(long x) => 1;

        public long Load(uint x) => 1;

        public bool Load(int x, out string text) => (text = "") is null;

        public int Load(int[] x) => 1;

        public int Load(int[,] x) => 1;

        public int Load(List<int> x) => 1;

        public T Of<T>(T x) => x;
    }

    private sealed class Second
    {
        public int Load(int x) => x;
    }

    private sealed class Generic<T>
    {
        public int Load(T x) => 1;

        public sealed class Nested
        {
            public int Load(T x) => 1;
        }
    }
#pragma warning restore CA1822, IDE0060
}
