using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Collection.Import;

/// <summary>What an upload would change, figure by figure, with its cell.</summary>
internal static class ChangeTable
{
    private static readonly ListColumn[] Columns =
    [
        new("school", "学校"), new("stage", "学段") { Choice = true, Minor = true }, new("measure", "项目"), new("before", "原来") { Number = true },
        new("after", "改为") { Number = true }, new("cell", "单元格") { Minor = true },
    ];

    public static ListTable Of(Preview preview, Here here, Func<string, string> nameOf)
    {
        var rows = new List<ListCell[]>();
        var difference = preview.Difference!;
        foreach (var change in preview.Told)
        {
            var measure = FigureWords.Measure(change.Key);
            rows.Add(
            [
                change.Key.School.Length == 0 ? "区县" : nameOf(change.Key.School), FigureWords.Stage(change.Key.Stage), measure?.NameZh ?? change.Key.Measure,
                Value(change.Before, measure), Value(change.After.Value, measure), new ListCell(change.After.Place.ToString(), null, FileAddress.Of(here, preview.Upload.FileId, change.After.Place)),
            ]);
        }

        foreach (var (list, name, unit) in difference.Classes.Select(list => (list, "班级表", "班")).Concat(difference.Rooms.Select(list => (list, "专用教室表", "间"))))
        {
            rows.Add([nameOf(list.School), "", name, $"{list.Before.Count} {unit}", $"{list.After.Count} {unit}", list.After.Count > 0 ? list.After[0].Place.ToString() : ""]);
        }

        foreach (var (school, stage) in difference.EndedStages) rows.Add([nameOf(school), FigureWords.Stage(stage), "整个学段", "有", "撤去（办学类型已改）", ""]);
        return new ListTable("changes", "改动明细", Columns, rows);
    }

    private static ListCell Value(FigureValue? value, Measure? measure) => value is not { } known ? "（没有）"
        : new ListCell(FigureWords.Value(known, measure), known.State == FigureState.Known && known.Number != FixedPoint.Missing ? FixedPoint.ToDouble(known.Number) : null);
}
