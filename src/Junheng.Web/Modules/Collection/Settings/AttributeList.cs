using Junheng.Rules.Collection;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Collection.Settings;

/// <summary>The attributes of the schools in a year, beside those of the year before.</summary>
public sealed class AttributeList(Readings readings)
{
    private static readonly Measure[] Shown =
    [
        .. Catalogue.Standard.At(Level.School).Where(measure => measure.Basis == TimeBasis.None && measure.Code is not (Codes.DistrictCode or Codes.SchoolCode or Codes.Name)),
    ];

    public async Task<ListTable> Table(Here here, CancellationToken cancel)
    {
        var now = (await readings.Of(here.District, here.Year, here.Basis, cancel)).Stored;
        var last = (await readings.Of(here.District, here.Year - 1, here.Basis, cancel)).Stored.Record;
        var visible = here.Actor.SchoolsFor(Permissions.SchoolsView, here.District.Id);
        var rows = now.Record.Schools.Where(code => visible is null || visible.Contains(now.SchoolIds[code])).Order(StringComparer.Ordinal)
            .Select(code => (ListCell[])
            [
                code, now.Record.NameOf(code),
                .. Shown.Select(measure => Cell(here, now.Record, last, new FigureKey(code, "", measure.Code), measure)),
            ]);
        return new ListTable(
            "attributes", "学校属性",
            [
                new("code", "学校代码"), new("name", "学校") { Width = 24 },
                .. Shown.Select((measure, at) => new ListColumn(measure.Code, measure.NameZh) { Choice = measure.Type == MeasureType.Choice, Minor = at > 5 }),
            ],
            [.. rows])
        {
            Empty = "这个学年还没有学校，请先导入数据或开设新学年。",
            Export = here.To("lists/attributes.xlsx"),
        };
    }

    private static ListCell Cell(Here here, YearRecord now, YearRecord last, FigureKey key, Measure measure)
    {
        var value = now.Figures.GetValueOrDefault(key, FigureValue.Missing);
        var changed = last.Schools.Contains(key.School) && last.Figures.GetValueOrDefault(key, FigureValue.Missing) != value;
        return new ListCell(value.State == FigureState.Known ? FigureWords.Value(value, measure) : "—", null, FigureAddress.Of(here, key), null, true)
        {
            Mark = changed ? "near" : null,
        };
    }
}
