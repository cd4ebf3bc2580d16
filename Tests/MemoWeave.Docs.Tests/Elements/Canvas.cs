using MemoWeave.Elements;

namespace MemoWeave.Docs.Tests.Elements;

#region elements-library
public sealed record Circle(double X, double Y, double Radius);

public sealed class Canvas : IElementContainer
{
    private static readonly AsyncLocal<Canvas?> Ambient = new();

    // Made once. The lambda is static: a replay hands it the canvas and the values, and it knows nothing else.
    private static readonly ElementMethod<Circle, bool> CircleElement = new("Canvas.Circle", static (targets, in circle) =>
    {
        var canvas = (Canvas?)targets[0] ?? (Canvas?)Recorder.CurrentContainer ?? Screen;
        canvas.Shapes.Add(circle);
        return true;
    });

    // Always there, so that calls on it need no argument: a replay asks for the one of its own flow.
    public static readonly ElementRoot ScreenRoot = new("Screen", static () => Ambient.Value);

    public static Canvas Screen => Ambient.Value ??= new Canvas { Root = ScreenRoot };

    public ElementRoot? Root { get; private init; }

    public List<Circle> Shapes { get; } = [];

    public static void Circle(double x, double y, double radius) => CircleElement.Call(target: null, new Circle(x, y, radius));

    public IDisposable Enter() => Recorder.Enter(this);
}
#endregion
