using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using MemoWeave.Pages.Blocks;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Tests.Injection;

[Property("rule", "P2")]
public class TriedFieldsTests
{
    // Those that no text of a caller's gets into.
    private static readonly string[] Fixed = ["Image.MediaType", "Graphviz.Engine", "RootBlock.Name"];

    [Test(Description = "P2: no text field of an element is left untried")]
    public void The_hostile_page_has_a_script_in_every_text_of_every_element()
    {
        var page = HostilePage.Make();
        HashSet<string> tried = [.. Fixed];
        HashSet<Type> kinds = [];
        foreach (var shown in Nodes(page.Main).Concat(Nodes(page.Sidebar)))
        {
            kinds.Add(shown.GetType());
            Note(shown, shown.GetType(), tried);
        }

        Type[] all = [.. typeof(Page).Assembly.GetExportedTypes().Where(static type => !type.IsAbstract && (type.IsSubclassOf(typeof(PageElement)) || type.IsSubclassOf(typeof(PageBlock))))];
        Type[] withoutText = [typeof(PageBlock), typeof(Divider)];
        Assert.That(all.SelectMany(TextsOf).Distinct(), Is.SubsetOf(tried));
        Assert.That(all.Where(static type => TextsOf(type).Any()).Except(withoutText), Is.SubsetOf(kinds));
    }

    private static IEnumerable<object> Nodes(Container container) =>
        container.Children.SelectMany(static node => node is Container inner ? Nodes(inner) : [node]).Prepend(container.Block);

    // The fields that hold text, at whatever remove, named by the record that has them.
    private static IEnumerable<string> TextsOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property =>
        Held(property.PropertyType) is var held && held == typeof(string) ? [$"{type.Name}.{property.Name}"]
        : held.Namespace?.StartsWith("MemoWeave.Pages", StringComparison.Ordinal) == true && !held.IsEnum ? TextsOf(held)
        : []);

    private static Type Held(Type type) =>
        type == typeof(ImmutableArray<KeyValuePair<string, string>>) ? typeof(string)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? Held(type.GetGenericArguments()[0])
        : type;

    private static void Note(object shown, Type type, HashSet<string> tried)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.GetIndexParameters().Length == 0))
        {
            foreach (var value in property.GetValue(shown) is IEnumerable values and not string ? values.Cast<object?>() : [property.GetValue(shown)])
            {
                if (value is string or KeyValuePair<string, string> && $"{value}".Contains(Payloads.Mark, StringComparison.Ordinal)) tried.Add($"{type.Name}.{property.Name}");
                else if (value?.GetType().Namespace?.StartsWith("MemoWeave.Pages", StringComparison.Ordinal) == true && !value.GetType().IsEnum) Note(value, value.GetType(), tried);
            }
        }
    }
}
