namespace MemoWeave;

/// <summary>
/// Says that a method asks the user something, such as a button. A call inside a memoized method runs on a miss only, and can't be made again on a hit: it is shown, but
/// not recorded, after a warning that says so (rule R6).
/// </summary>
/// <remarks><see cref="MemoAttribute.AllowWidgets"/> silences the warning.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class WidgetAttribute : Attribute;
