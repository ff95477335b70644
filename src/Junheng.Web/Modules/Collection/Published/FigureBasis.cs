namespace Junheng.Web.Modules.Collection.Published;

/// <summary>Which of the three values of a figure is meant; they are never mixed.</summary>
public static class FigureBasis
{
    /// <summary>统计值: the locked statistics of the year. Only these are declared.</summary>
    public const string Statistics = "statistics";

    /// <summary>目前值: now, each with proof.</summary>
    public const string Current = "current";

    /// <summary>预计值: on the next 1 September.</summary>
    public const string Expected = "expected";

    public static IReadOnlyList<(string Code, string NameZh)> All { get; } =
        [(Statistics, "统计值"), (Current, "目前值"), (Expected, "预计值")];

    public static string NameZh(string code) => All.First(one => one.Code == code).NameZh;
}
