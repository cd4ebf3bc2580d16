using MemoWeave.Fody.Selection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Checks;

/// <summary>
/// What the code of a method calls: its own, that of its state machine, closures and local functions, and that of the methods of its module which it reaches. Calls that are
/// dispatched are followed to the method they name.
/// </summary>
internal sealed class BodyCalls(ElementFinder elements)
{
    /// <summary>Enough for any method that a person wrote; what lies behind is told by nobody.</summary>
    private const int MostMethods = 1000;

    private readonly Dictionary<MethodDefinition, bool> _shows = [];
    private readonly Dictionary<MethodDefinition, MethodDefinition?> _widgets = [];

    /// <summary>Whether an element is called, at whatever remove: a hit shows it.</summary>
    public bool Shows(MethodDefinition method)
    {
        if (!_shows.TryGetValue(method, out var shows))
            _shows[method] = shows = Reached(method, _ => true).SelectMany(Calls).Any(call => elements.Find(call.Called) is { IsWidget: false });
        return shows;
    }

    /// <summary>Whether the module shows something on objects of the type that know nothing of it.</summary>
    public bool IsShownOn(TypeReference type) => elements.HasPatterns && type is not (GenericParameter or ArrayType or PointerType) && elements.IsShownOn(type);

    /// <summary>The calls that lead to a widget, each once for each widget.</summary>
    /// <param name="method">A memoized method.</param>
    /// <param name="isMemoized">Whether a method is, the same for all: what it calls it is told itself.</param>
    public IEnumerable<WidgetCall> Widgets(MethodDefinition method, Func<MethodDefinition, bool> isMemoized)
    {
        HashSet<MethodDefinition> told = [];
        foreach (var part in Reached(method, IsPart))
        {
            foreach (var (instruction, called) in Calls(part))
            {
                if (Widget(called, isMemoized) is { } widget && told.Add(widget))
                    yield return new WidgetCall(widget, called.Resolve() is var direct && direct != widget ? direct : null, SourcePosition.Of(part, instruction));
            }
        }
    }

    // The widget that a call is or leads to. What an element calls is part of that element.
    private MethodDefinition? Widget(MethodReference called, Func<MethodDefinition, bool> isMemoized)
    {
        if (elements.Find(called) is { } found)
            return found.IsWidget ? found.Method : null;
        if (Own(called) is not { } helper || IsPart(helper) || isMemoized(helper))
            return null;
        if (!_widgets.TryGetValue(helper, out var widget))
            _widgets[helper] = widget = Reached(helper, next => !isMemoized(next)).SelectMany(Calls).Select(call => elements.Find(call.Called)).FirstOrDefault(e => e is { IsWidget: true })?.Method;
        return widget;
    }

    private IEnumerable<MethodDefinition> Reached(MethodDefinition method, Func<MethodDefinition, bool> isFollowed)
    {
        HashSet<MethodDefinition> seen = [method];
        var toSee = new Queue<MethodDefinition>(seen);
        while (toSee.Count > 0 && seen.Count < MostMethods)
        {
            var next = toSee.Dequeue();
            yield return next;
            foreach (var called in Calls(next).Where(c => elements.Find(c.Called) is null).Select(c => Own(c.Called)).Concat(StateMachine(next)).OfType<MethodDefinition>().Where(isFollowed))
            {
                if (seen.Add(called))
                    toSee.Enqueue(called);
            }
        }
    }

    private static IEnumerable<MethodDefinition?> StateMachine(MethodDefinition method) => SourcePosition.StateMachine(method)?.Methods ?? [];

    private static IEnumerable<(Instruction Instruction, MethodReference Called)> Calls(MethodDefinition method) =>
        method.HasBody
            ? from instruction in method.Body.Instructions
              where instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj or Code.Ldftn or Code.Ldvirtftn && instruction.Operand is MethodReference
              select (instruction, (MethodReference)instruction.Operand)
            : [];

    // Of generic types the module names its own methods by references, too.
    private static MethodDefinition? Own(MethodReference called) =>
        called.DeclaringType.GetElementType() is TypeDefinition ? called.Resolve() : null;

    // What the compiler makes of lambdas, local functions, iterators and async code is part of the method it stands in.
    private static bool IsPart(MethodDefinition method) => method.Name.StartsWith("<", StringComparison.Ordinal) || Sweep.IsOfCompiler(method.DeclaringType);
}

/// <summary>A call in a memoized method that is, or leads to, one of a widget.</summary>
/// <param name="Widget">The widget.</param>
/// <param name="Through">The method of the module that is called, if it is not the widget itself.</param>
/// <param name="Position">Where it stands.</param>
internal sealed record WidgetCall(MethodDefinition Widget, MethodDefinition? Through, SequencePoint? Position);
