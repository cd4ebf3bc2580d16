using System.Diagnostics.CodeAnalysis;

namespace MemoWeave.Shapes;

/// <summary>A key would take more bytes than any may. Told to nobody as it is: the writer makes a refusal of it.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It never leaves the runtime.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves the runtime.")]
internal sealed class KeyTooLongException : Exception;
