using System.Globalization;

namespace Junheng.Web.Ui;

/// <summary>The one order of Chinese texts in lists: by pinyin, numbers within a name by their size (第2小学 before 第10小学).</summary>
public static class ChineseOrder
{
    public static IComparer<string> Comparer { get; } =
        CultureInfo.GetCultureInfo("zh-CN").CompareInfo.GetStringComparer(CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);
}
