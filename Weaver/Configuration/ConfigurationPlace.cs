using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Configuration;

/// <summary>Where something stands in the configuration.</summary>
/// <param name="Position">The place in the file; <see langword="null"/> if it stands in none.</param>
internal sealed record ConfigurationPlace(SequencePoint? Position)
{
    /// <summary>Where there is no file to point to, the text says where to look.</summary>
    public string Locate(string message) => Position is null ? $"In the property WeaverConfiguration: {message}" : message;
}
