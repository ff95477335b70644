namespace Junheng.Rules.Demonstration;

/// <summary>Whole numbers as the Chinese words in names: 第三小学, 第十二小学, 第一百零五小学.</summary>
internal static class Ordinals
{
    private const string Digits = "零一二三四五六七八九";

    private static readonly (int Value, string Word)[] Units = [(10_000, "万"), (1000, "千"), (100, "百"), (10, "十")];

    /// <summary>1 to 99,999,999 in words.</summary>
    public static string Zh(int number) => number is >= 10 and < 20 ? Words(number)[1..] : Words(number);

    private static string Words(int number)
    {
        if (number < 10) return Digits[number].ToString();
        var (value, word) = Units.First(unit => number >= unit.Value);
        var (head, rest) = Math.DivRem(number, value);
        var words = Words(head) + word;
        if (rest == 0) return words;
        return rest < value / 10 ? words + Digits[0] + Words(rest) : words + Words(rest);
    }
}
