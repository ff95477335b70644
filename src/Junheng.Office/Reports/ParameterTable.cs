using Junheng.Office.Workbooks.Writing;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Measures;

namespace Junheng.Office.Reports;

/// <summary>参数与待核实: the standard's numbers, the settings in force, and what other answers to the open questions would change.</summary>
internal sealed class ParameterTable
{
    private const int MostNamed = 40;

    private static readonly double[] Widths = [40, 30, 22, 22, 94];

    private readonly Pen pen;

    private ParameterTable(SheetDraft sheet) => pen = new Pen(sheet);

    public static SheetDraft Sheet(IReadOnlyList<DistrictReport> districts, string footer)
    {
        var sheet = Frame.Sheet("参数与待核实", Widths, footer, 0);
        var table = new ParameterTable(sheet);
        sheet.More = districts.SelectMany(table.Rows);
        return sheet;
    }

    private IEnumerable<RowDraft> Rows(DistrictReport district) =>
        Frame.Head(pen, "评估参数与待核实事项", district)
            .Concat(Standard(district)).Concat(Settings(district)).Concat(Alternatives(district))
            .Concat(Frame.Foot(pen, "注：标“待核实”的口径尚无明确出处，确认后请在“区县”表的设置项中填写。"));

    private IEnumerable<RowDraft> Standard(DistrictReport district)
    {
        var standard = district.Evaluation.Standard;
        yield return Chapter($"一、标准：{standard.NameZh}（{standard.Id}）");
        yield return Head("指标", "单位", "小学达标值／基本值", "初中达标值／基本值", "依据");
        foreach (var indicator in standard.Indicators)
        {
            yield return Line(
                $"{indicator.Id} {indicator.NameZh}", $"{(indicator.Per == 1 ? "生均" : "每百名学生")}（{indicator.UnitZh}）",
                Cut(Stage.Primary), Cut(Stage.Junior), indicator.Clause);

            string Cut(Stage stage) => $"{FixedPoint.Format(indicator.Threshold(stage))}／{FixedPoint.Format(indicator.Floor(stage))}";
        }

        yield return Line(
            "差异系数界限", "含本数", FixedPoint.Format(standard.SpreadLimits[0]), FixedPoint.Format(standard.SpreadLimits[1]), "七项须分别达标");
    }

    private IEnumerable<RowDraft> Settings(DistrictReport district)
    {
        yield return Chapter($"二、设置（口径：{district.Evaluation.Options.Reading.NameZh()}）");
        yield return Head("设置项", "采用的值", "来源", "默认值", "说明");
        foreach (var setting in SettingInForce.Of(district.Evaluation))
        {
            var measure = setting.Measure;
            yield return Line(
                measure.NameZh + (measure.Unverified ? "（待核实）" : ""), setting.Word.Zh, setting.Source.NameZh(), setting.StandardWord.Zh, measure.Meaning);
        }
    }

    private IEnumerable<RowDraft> Alternatives(DistrictReport district)
    {
        yield return Chapter("三、若待核实事项另行确定，结论会有哪些变化");
        if (district.Alternatives.Count == 0)
        {
            yield return pen.Across("没有变化", ReportLooks.Center, 22);
            yield break;
        }

        yield return Head("设置项", "改为", "变化数（处）", "", "变化");
        foreach (var alternative in district.Alternatives)
        {
            var changes = string.Join('、', alternative.Changes.Take(MostNamed).Select(change => Change(district, change)));
            if (alternative.Changes.Count > MostNamed) changes += $"等 {alternative.Changes.Count} 处";
            var measure = district.Evaluation.Figures.Catalogue.Find(Level.District, alternative.Setting);
            var (name, value) = measure is null
                ? ("放宽口径", (alternative.Value == "true" ? Reading.Eligible : Reading.Strict).NameZh())
                : (measure.NameZh, Word(measure, Junheng.Rules.Evaluation.Settings.ReadValue(measure, alternative.Value) ?? FixedPoint.Missing));
            yield return Line(name, value, $"{alternative.Changes.Count}", "", changes);
        }
    }

    private static string Word(Measure measure, long value) => measure.Type switch
    {
        _ when value == FixedPoint.Missing => "",
        MeasureType.Choice => measure.Choices[(int)value].NameZh,
        MeasureType.YesNo => value != 0 ? "是" : "否",
        _ => FixedPoint.Format(value) + measure.Unit,
    };

    private static string Change(DistrictReport district, string change)
    {
        var words = change.Split(' ');
        return words switch
        {
            ["district", ..] => "区县结论",
            ["school", var code, var stage] => district.SchoolName(code) + StageName(stage),
            ["spread", var stage, var id] => $"{StageName(stage)} {id} 差异系数",
            ["item", var id] => $"项目 {id}",
            _ => change,
        };
    }

    private static string StageName(string code) => Stages.All.Where(stage => stage.Code() == code).Select(stage => stage.NameZh()).FirstOrDefault(code);

    private RowDraft Chapter(string text) => pen.Across(text, ReportLooks.Total with { Across = Across.Left, Size = 11 }, 26);

    private RowDraft Head(params string[] texts) => pen.Line([.. texts.Select(text => CellDraft.Of(text, ReportLooks.Head))], 24);

    private RowDraft Line(params string[] texts) => pen.Line(
        [.. texts.Select((text, i) => CellDraft.Of(text, i is 0 or 4 ? ReportLooks.Text : ReportLooks.Center))],
        Heights.Of((texts[0], Widths[0]), (texts[1], Widths[1]), (texts[4], Widths[4])) + 6);
}
