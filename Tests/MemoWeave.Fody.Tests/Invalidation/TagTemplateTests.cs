using MemoWeave.Rules;

namespace MemoWeave.Fody.Tests.Invalidation;

/// <summary>How a tag is read.</summary>
public class TagTemplateTests
{
    [TestCase("orders", "orders")]
    [TestCase("order:{id}", "order:|{id}")]
    [TestCase("{order.Customer.Id}", "{order.Customer.Id}")]
    [TestCase("{a}{b} {c}", "{a}|{b}| |{c}")]
    [TestCase("{{a}}", "{a}")]
    [TestCase("{{{a}}}", "{|{a}|}")]
    [TestCase("}}{{", "}{")]
    public void A_tag_is_text_and_placeholders(string tag, string parts)
    {
        var read = TagTemplate.Parse(tag).Parts.Select(part => part is TagLiteral literal ? literal.Text : part.ToString());

        Assert.That(string.Join('|', read), Is.EqualTo(parts));
    }

    [TestCase(null, "is empty"), TestCase("", "is empty"), TestCase(" ", "is empty")]
    [TestCase("a{", "has a '{' without"), TestCase("a}", "has a '}' without"), TestCase("{a}}", "has a '}' without"), TestCase("{{a}", "has a '}' without")]
    [TestCase("{}", "'{}'"), TestCase("{ a }", "'{ a }'"), TestCase("{a.}", "'{a.}'"), TestCase("{a..b}", "'{a..b}'"), TestCase("{0}", "'{0}'"), TestCase("{a:N2}", "'{a:N2}'"), TestCase("{a{b}", "'{a{b}'")]
    public void What_is_wrong_with_it_is_told_in_words(string? tag, string fault)
    {
        Assert.That(TagTemplate.Fault(tag), Does.Contain(fault));
    }
}
