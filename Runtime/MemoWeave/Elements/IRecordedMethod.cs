namespace MemoWeave.Elements;

/// <summary>The memoized method whose body is recorded.</summary>
internal interface IRecordedMethod
{
    /// <summary>As users know it.</summary>
    string Name { get; }

    /// <summary>Whether widgets are meant to be there.</summary>
    bool AllowsWidgets { get; }

    /// <summary>Whether a widget is met for the first time.</summary>
    bool IsFirst(string widget);

    /// <summary>A widget was met. The first time, that is told.</summary>
    void WarnOfWidget(CachedElementWarning warning);

    /// <summary>Work that outlived the body called an element: shown, but not recorded (rule R3).</summary>
    void TellLate(string element);
}
