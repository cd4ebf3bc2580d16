using System.Dynamic;
using System.Runtime.CompilerServices;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>Objects whose members are made at run time.</summary>
internal sealed class ExpandoForm() : ValueForm(typeof(ExpandoObject))
{
    /// <inheritdoc/>
    public override bool HasBody => true;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run)
    {
        if (FieldShapes.Instance(typeof(ExpandoObject)).Any(f => typeof(Delegate).IsAssignableFrom(f.FieldType) && f.GetValue(value) is not null)) run.Refuse(RunTimeType, "someone watches it for changes");
    }

    /// <inheritdoc/>
    public override object Make(ReadRun run)
    {
        run.Charge(128);
        return new ExpandoObject();
    }

    /// <inheritdoc/>
    public override void WriteBody(object value, WriteRun run)
    {
        var members = (IDictionary<string, object?>)value;
        run.Number((uint)members.Count);
        run.Charge(128 + (128L * members.Count));
        foreach (var (name, member) in members)
        {
            run.Text(name);
            run.Reference(member, new ValueSite("." + name, typeof(object)));
        }
    }

    /// <inheritdoc/>
    public override void ReadBody(object made, ReadRun run)
    {
        var site = ValueSite.Elements(typeof(object));
        for (var i = run.Count(2, 128); i > 0; i--) ((IDictionary<string, object?>)made).Add(run.SomeText(), run.Reference(site));
    }
}

/// <summary>Texts with what goes into them.</summary>
internal sealed class FormattableForm(Type type) : ValueForm(type, typeof(FormattableString))
{
    private static readonly ValueSite Site = new(".Arguments[]", typeof(object));

    /// <inheritdoc/>
    public override bool HasBody => true;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run)
    {
        run.Text(((FormattableString)value).Format);
        run.Number((uint)((FormattableString)value).ArgumentCount);
    }

    /// <inheritdoc/>
    public override object Make(ReadRun run) => FormattableStringFactory.Create(run.SomeText(), new object?[run.Count(1, 8)]);

    /// <inheritdoc/>
    public override void WriteBody(object value, WriteRun run)
    {
        foreach (var argument in ((FormattableString)value).GetArguments()) run.Reference(argument, Site);
    }

    /// <inheritdoc/>
    public override void ReadBody(object made, ReadRun run)
    {
        foreach (ref var argument in ((FormattableString)made).GetArguments().AsSpan()) argument = run.Reference(Site);
    }
}
