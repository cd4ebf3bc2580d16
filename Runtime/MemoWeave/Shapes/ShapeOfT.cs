namespace MemoWeave.Shapes;

/// <inheritdoc/>
/// <typeparam name="T">
/// What values are handled as: the type described, or <see cref="object"/> where code for that type could not be generated (rule K5).
/// </typeparam>
/// <param name="type">The type described.</param>
internal abstract class Shape<T>(Type type) : Shape(type);
