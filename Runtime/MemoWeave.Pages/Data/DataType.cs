namespace MemoWeave.Pages.Data;

/// <summary>What the values of a <see cref="DataColumn"/> are.</summary>
public enum DataType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>Dates without a time of day.</summary>
    Date,

    /// <summary>Points in time.</summary>
    Time,

    /// <summary>Pieces of JSON.</summary>
    Json,
}
