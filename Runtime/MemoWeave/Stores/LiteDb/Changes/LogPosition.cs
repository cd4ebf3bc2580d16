namespace MemoWeave.Stores.LiteDb.Changes;

/// <summary>How far a log of invalidations was heard: which log, and how many of its records.</summary>
internal readonly record struct LogPosition(Guid Log, long Next);
