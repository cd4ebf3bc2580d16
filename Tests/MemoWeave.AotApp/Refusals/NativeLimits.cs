using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MemoWeave.AotApp.Leaves;
using MemoWeave.AotApp.Types;

namespace MemoWeave.AotApp.Refusals;

/// <summary>What native code can't key, and has to refuse: never may it take two of these for equal (rule K5).</summary>
internal static class NativeLimits
{
    public static void Run(CallReport report)
    {
        report.Section("refused where no code can be generated");
        report.Calls("no signature names it", () => TypeMethods.OfObject(new Stranger(1)), () => TypeMethods.OfObject(new Stranger(2)));
        report.Calls("its base is named by none", () => TypeMethods.OfObject(new Child(1)), () => TypeMethods.OfObject(new Child(2)));
        report.Calls("no signature names a struct", () => TypeMethods.OfObject(new StrangeStruct(1)), () => TypeMethods.OfObject(new StrangeStruct(2)));
        report.Calls("in a list", () => TypeMethods.OfObject(new List<Stranger> { new(1) }), () => TypeMethods.OfObject(new List<Stranger> { new(2) }));
        report.Calls("type argument of a method", () => AnyMethods.Of(new Stranger(1)), () => AnyMethods.Of(new Stranger(2)));
        report.Calls("derived from the framework's", () => LimitedMethods.Of(new Marker("a")), () => LimitedMethods.Of(new Marker("b")));
        report.Calls("user's comparer", () => TypeMethods.OfObject(new HashSet<int>(new Modulo(2))), () => TypeMethods.OfObject(new HashSet<int>(new Modulo(3))));
        report.Calls("memory of structs", () => LimitedMethods.Of(new Point[] { new() { X = 1 } }.AsMemory()), () => LimitedMethods.Of(new Point[] { new() { X = 2 } }.AsMemory()));
        report.Calls("inline array", () => LimitedMethods.Of(Five(1)), () => LimitedMethods.Of(Five(2)));
        report.Calls("struct of a declared size", () => LimitedMethods.Of(new Sized { First = 1 }), () => LimitedMethods.Of(new Sized { First = 2 }));
        report.Calls("delegate", () => LimitedMethods.Of(static x => x), () => LimitedMethods.Of(static x => x + 1));
    }

    private static FiveNumbers Five(int last)
    {
        var numbers = default(FiveNumbers);
        numbers[4] = last;
        return numbers;
    }

#pragma warning disable IDE0052 // never read: that is the point
    internal sealed class Stranger(int number)
    {
        private readonly int _number = number;
    }

    internal abstract class Parent(int number)
    {
        private readonly int _number = number;
    }

    internal sealed class Child(int number) : Parent(number);

    internal readonly struct StrangeStruct(int number)
    {
        private readonly int _number = number;
    }

    internal sealed class Marker(string name) : EventArgs
    {
        private readonly string _name = name;
    }
#pragma warning restore IDE0052

    internal sealed class Modulo(int modulus) : EqualityComparer<int>
    {
        public override bool Equals(int x, int y) => x % modulus == y % modulus;

        public override int GetHashCode(int obj) => obj % modulus;
    }

    [InlineArray(5)]
    internal struct FiveNumbers
    {
        private int _first;
    }

    [StructLayout(LayoutKind.Sequential, Size = 64)]
    internal struct Sized
    {
        public int First;
    }
}
