using System.Collections;

namespace MemoWeave.AotApp.Types;

internal interface IFigure;

internal sealed record Circle(double Radius) : IFigure;

internal sealed record Square(double Side) : IFigure;

/// <summary>A type that can hold itself, and hold it twice.</summary>
internal sealed class Node
{
    public required string Name { get; init; }

    public List<Node> Next { get; } = [];

    public static Node Ring(params string[] names)
    {
        Node[] nodes = [.. names.Select(name => new Node { Name = name })];
        for (var i = 0; i < nodes.Length; i++) nodes[i].Next.Add(nodes[(i + 1) % nodes.Length]);
        return nodes[0];
    }
}

/// <summary>A collection of a user's own behind an interface of the framework.</summary>
internal sealed class Fleet(params string[] owners) : IReadOnlyList<Customer>
{
    private readonly Customer[] _customers = [.. owners.Select(static owner => new Customer(owner, new Address("Harbour", null)))];

    public int Count => _customers.Length;

    public Customer this[int index] => _customers[index];

    public IEnumerator<Customer> GetEnumerator() => _customers.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A collection of a user's own, with a field beside its elements.</summary>
internal sealed class Route(string name) : List<Point>
{
    public string Name { get; } = name;
}
