using MemoWeave.Calls.Control;

namespace MemoWeave.Tests.Support;

/// <summary>Asks calls where their entries are.</summary>
internal static class Questions
{
    public static AskedEntry Ask(Action call)
    {
        var question = Question.Begin();
        try
        {
            call();
        }
        finally
        {
            question.End();
        }

        return question.Answer!;
    }
}
