using Junheng.Rules.Common;

namespace Junheng.Rules.Tests.Common;

public sealed class PhrasesTests
{
    public static TheoryData<string> Codes => [.. Phrases.Codes.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_makes_one_sentence(string code)
    {
        string[] args = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"];

        var sentence = Phrases.Zh(new Refusal(code, Place.None, args));

        Assert.EndsWith("。", sentence, StringComparison.Ordinal);
        Assert.Equal(1, sentence.Count(c => c == '。'));
        Assert.DoesNotContain("{", sentence, StringComparison.Ordinal);
    }
}
