using System.Xml;
using System.Xml.Linq;
using Junheng.Office.Workbooks.Writing;

namespace Junheng.Office.Tests.Workbooks;

/// <summary>Whatever a text is, the workbook can be opened.</summary>
public class SharedTextsTests
{
    /// <summary>32,767 characters are what a cell holds; Excel calls a file with more of them damaged.</summary>
    [Theory]
    [InlineData(32_766, 32_766)]
    [InlineData(32_767, 32_767)]
    [InlineData(32_768, 32_767)]
    [InlineData(100_000, 32_767)]
    public void A_text_longer_than_a_cell_holds_is_cut_off(int length, int written)
    {
        var texts = new SharedTexts();
        texts.Of(new string('甲', length));

        Assert.Equal(written, Written(texts).Length);
    }

    [Fact]
    public void No_character_is_cut_in_two()
    {
        var texts = new SharedTexts();
        texts.Of(new string('甲', 32_765) + "𠮷𠮷");

        Assert.Equal(new string('甲', 32_765) + "…", Written(texts));
    }

    private static string Written(SharedTexts texts)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream)) texts.Write(xml);
        stream.Position = 0;
        return XDocument.Load(stream).Descendants().Single(element => element.Name.LocalName == "t").Value;
    }
}
