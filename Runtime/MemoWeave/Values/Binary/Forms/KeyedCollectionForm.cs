using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>Collections that find their elements by a key that each tells: filled by the framework's own method, not by what a type of the user's put in its place.</summary>
internal sealed class KeyedCollectionForm<TKey, T>(Type type) : ElementsForm<KeyedCollection<TKey, T>, T>(type)
    where TKey : notnull
{
    private static Action<KeyedCollection<TKey, T>, int, T>? _insert;

    /// <inheritdoc/>
    protected override int Comparers => 1;

    // The key is in the element.
    /// <inheritdoc/>
    protected override bool IsKeyed => true;

    /// <inheritdoc/>
    protected override object ComparerOf(KeyedCollection<TKey, T> collection, int index) => collection.Comparer;

    /// <inheritdoc/>
    protected override T[] ElementsOf(KeyedCollection<TKey, T> collection) => [.. collection];

    /// <inheritdoc/>
    protected override bool FindsAll(KeyedCollection<TKey, T> collection, T[] elements) => Array.TrueForAll(elements, e => KeyOf(collection, e) is not { } key || collection.Contains(key));

    /// <inheritdoc/>
    protected override void WriteExtra(KeyedCollection<TKey, T> collection, WriteRun run) => run.Bits(Threshold(collection));

    /// <inheritdoc/>
    protected override int ReadExtra(ReadRun run) => run.Bits<int>();

    /// <inheritdoc/>
    protected override int Fill(KeyedCollection<TKey, T> made, T[] elements, object?[] comparers, int extra)
    {
        Construct(made, (IEqualityComparer<TKey>)comparers[0]!, extra == int.MaxValue ? -1 : extra);
        var insert = _insert ??= Insert();
        for (var i = 0; i < elements.Length; i++) insert(made, i, elements[i]);
        return made.Count;
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Only asked for where code can be generated.")]
    private static Action<KeyedCollection<TKey, T>, int, T> Insert()
    {
        var method = typeof(KeyedCollection<TKey, T>).GetMethod("InsertItem", BindingFlags.Instance | BindingFlags.NonPublic)!;
        DynamicMethod code = new("Insert", null, [typeof(KeyedCollection<TKey, T>), typeof(int), typeof(T)], typeof(WriteRun).Module, skipVisibility: true);
        var il = code.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Call, method);
        il.Emit(OpCodes.Ret);
        return code.CreateDelegate<Action<KeyedCollection<TKey, T>, int, T>>();
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(KeyedCollection<TKey, T> made, IEqualityComparer<TKey>? comparer, int threshold);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "threshold")]
    private static extern ref int Threshold(KeyedCollection<TKey, T> collection);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetKeyForItem")]
    private static extern TKey? KeyOf(KeyedCollection<TKey, T> collection, T item);
}
