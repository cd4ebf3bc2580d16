namespace MemoWeave.Elements;

/// <summary>A container that a flow has entered: until it leaves, the flow's current one.</summary>
internal sealed class ContainerFrame : IDisposable
{
    private static readonly AsyncLocal<ContainerFrame?> Innermost = new();

    private readonly ContainerFrame? _outer;
    private volatile bool _isLeft;

    private ContainerFrame(object container, ContainerFrame? outer)
    {
        Container = container;
        _outer = outer;
    }

    /// <summary>What the current flow has entered last and not left; <see langword="null"/>: nothing.</summary>
    public static ContainerFrame? Current => Entered(Innermost.Value);

    /// <summary>The container.</summary>
    public object Container { get; }

    public static ContainerFrame Enter(object container) => Innermost.Value = new ContainerFrame(container, Current);

    /// <summary>Leaves the container, wherever that happens; flows that still carry it are as if without it.</summary>
    public void Dispose()
    {
        _isLeft = true;
        Innermost.Value = Current;
    }

    private static ContainerFrame? Entered(ContainerFrame? frame)
    {
        while (frame is { _isLeft: true }) frame = frame._outer;
        return frame;
    }
}
