namespace MemoWeave.Shapes;

/// <summary>Makes the shapes of what holds leaves in a row: without reflection, so that they are there where no code can be generated.</summary>
internal interface ILeafShape
{
    /// <summary>The shape of an array of these.</summary>
    Shape Array();

    /// <summary>The shape of a generic type that holds these in a row, or <see langword="null"/>.</summary>
    Shape? Row(Type definition);
}
