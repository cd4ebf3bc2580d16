using System.Collections;
using System.Data;
using System.Text.Json.Nodes;

namespace MemoWeave.Pages;

/// <content>Anything, in the way that fits it.</content>
public sealed partial class Container
{
    /// <summary>Shows anything in the way that fits its type: text as Markdown, exceptions as such, data as a table, other objects as a tree of JSON.</summary>
    /// <param name="values">What to show, one after the other.</param>
    [Element]
    public void Write(params ReadOnlySpan<object?> values)
    {
        foreach (var value in values) WriteOne(value);
    }

    private void WriteOne(object? value)
    {
        switch (value)
        {
            case null:
                Text("null");
                break;
            case string text:
                Markdown(text);
                break;
            case Exception exception:
                Exception(exception);
                break;
            case DataTable table:
                DataFrame(table);
                break;
            case JsonNode json:
                Json(json.ToJsonString());
                break;
            case Type or Delegate or System.Reflection.MemberInfo:
                Help(value);
                break;
            case IEnumerable data:
                DataFrame(data);
                break;
            case IFormattable formattable:
                Markdown(formattable.ToString(null, null));
                break;
            case bool or char:
                Markdown($"{value}");
                break;
            default:
                Json(value);
                break;
        }
    }
}
