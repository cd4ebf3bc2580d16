using LiteDB;

namespace MemoWeave.Stores.LiteDb.Entries;

/// <summary>Ids between two bounds, which are no ids themselves.</summary>
internal readonly record struct IdRange(BsonValue From, BsonValue To);
