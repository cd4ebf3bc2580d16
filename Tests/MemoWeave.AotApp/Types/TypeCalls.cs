namespace MemoWeave.AotApp.Types;

/// <summary>Users' own types: records, classes with private and inherited fields, structs, hierarchies, marks.</summary>
internal static class TypeCalls
{
    private static readonly Address Home = new("Main Street", 1);

    public static void Run(CallReport report)
    {
        report.Section("users' types");
        Memo.Configure(static options => options.KeyEncoders.Add<Label>(Label.WriteKey));

        report.Key("enum", TypeMethods.Of, () => Rank.Gold, () => Rank.Silver);
        report.Key("enum without a name", TypeMethods.Of, () => (Rank)77, () => (Rank)78);
        report.Key("enum, object", TypeMethods.OfObject, () => Rank.Gold, () => (object)Rank.Silver);
        report.Key("record", TypeMethods.Of, () => Ann(1), () => Ann(2));
        report.Key("record in a record", TypeMethods.Of, () => Ann(3), () => Ann(3) with { Address = new Address("Main Street", null) });
        report.Key<Customer>("derived record", TypeMethods.Of, () => new Company("Ann", Home, [Ann(1)]), () => new Company("Ann", Home, [Ann(2)]));
        report.Key("record, object", TypeMethods.OfObject, () => Ann(1), () => (object)new Company("Ann", Home, []));
        report.Key("record struct", TypeMethods.Of, () => new Money(1.0m, "EUR"), () => new Money(1.0m, "USD"));
        report.Key("struct", TypeMethods.Of, () => new Point { X = 1 }, () => new Point { Y = 1 });
        report.Key<Point?>("nullable struct", TypeMethods.Of, () => new Point { X = 1 }, () => null);
        report.Key("generic record", TypeMethods.Of, () => new Pair<Customer>(Ann(1), Ann(2)), () => new Pair<Customer>(Ann(2), Ann(1)));
        report.Key(
            "generic record of generic records", TypeMethods.Of,
            () => new Pair<Pair<Rank>>(new(Rank.Gold, Rank.Gold), new(Rank.Gold, Rank.Silver)),
            () => new Pair<Pair<Rank>>(new(Rank.Gold, Rank.Silver), new(Rank.Gold, Rank.Gold)));
        report.Key<Parcel>("field of the abstract base", TypeMethods.Of, () => new Box("Ann", 1), () => new Box("Bob", 1));
        report.Key<Parcel>("field of the class", TypeMethods.Of, () => new Box("Cid", 1), () => new Box("Cid", 2));
        report.Key<Parcel>("field of the base", TypeMethods.Of, () => new FragileBox("Ann", 1, "glass"), () => new FragileBox("Ann", 2, "glass"));
        report.Key<Parcel>("field of the derived class", TypeMethods.Of, () => new FragileBox("Bob", 1, "glass"), () => new FragileBox("Bob", 1, "china"));
        report.Key<IReadOnlyList<IFigure>>("list of an interface", TypeMethods.Of, () => [new Circle(1), new Square(1)], () => [new Square(1), new Circle(1)]);
        report.Key<IReadOnlyList<Customer>>("list of a user's own, by its interface", TypeMethods.Of, () => new Fleet("Ann", "Bob"), () => new Fleet("Bob", "Ann"));
        report.Key<IReadOnlyList<Customer>>("list of the compiler's", TypeMethods.Of, () => [Ann(1)], () => [Ann(2)]);
        report.Key("circle of objects", TypeMethods.Of, () => Node.Ring("a", "b", "a"), () => Node.Ring("a", "b", "c"));
        report.Key("list of a user's own: elements", TypeMethods.Of, () => new Route("north") { new Point { X = 1 } }, () => new Route("north") { new Point { X = 2 } });
        report.Key("list of a user's own: its field", TypeMethods.Of, () => new Route("south") { new Point { X = 1 } }, () => new Route("west") { new Point { X = 1 } });
        report.Key("[NotKey] on a record's parameter", TypeMethods.Of, () => new Query("a", "1"), () => new Query("a", "2"));
        report.Key("[NotKey] on a property", TypeMethods.Of, () => new Search("a") { Trace = "1" }, () => new Search("a") { Trace = "2" });
        report.Key("IMemoKey: what it writes", TypeMethods.Of, () => new Versioned("a", 1), () => new Versioned("a", 2));
        report.Key("IMemoKey: what it leaves out", TypeMethods.Of, () => new Versioned("b", 3), () => new Versioned("c", 3));
        report.Key("registered encoder: what it writes", TypeMethods.Of, () => new Label("a"), () => new Label("b"));
        report.Key("registered encoder: what it leaves out", TypeMethods.Of, () => new Label("c"), () => new Label("C"));
        report.Key("value tuple", TypeMethods.Of, () => (Ann(1), new Money(1, "EUR")), () => (Ann(1), new Money(2, "EUR")));
        report.Key("tuple", TypeMethods.Of, () => Tuple.Create(Ann(1), (Point?)null), () => Tuple.Create(Ann(1), (Point?)new Point()));
        report.Key("tuple that no signature names", TypeMethods.OfObject, () => (1, "a", 'b'), () => (object)(2, "a", 'b'));
        report.Key("null, object", TypeMethods.OfObject, () => null, () => (object?)"");
    }

    private static Customer Ann(int number) => new("Ann", new Address("Main Street", number));
}
