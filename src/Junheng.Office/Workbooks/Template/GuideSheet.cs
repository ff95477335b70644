using Junheng.Office.Workbooks.Writing;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Template;

/// <summary>The sheet 填表说明: how to fill, which kinds have which stages, what a blank means, what is still open.</summary>
internal static class GuideSheet
{
    private static readonly double[] Widths = [26, 34, 64];

    private static readonly string[] Steps =
    [
        "先填“学校”“学段”两张表，其余各表有数就填，可以分次填。每校一行；一贯制学校、完全中学在“学段”表中一个学段一行。",
        "只在各表第一行表头之下填写。列的先后可以调整，可以隐藏、插入空行或在表头上方加标题行；不要改表头文字，不要合并数据单元格。",
        "每个表头都有批注：口径、依据、时间口径、取数来源、可填内容。深蓝色表头的列必须保留，灰色表头的列可由其他列得出或仅供对照。",
        "代码列是文本格式，不要改成数字，否则开头的0会丢失。预填的代码已锁定（没有密码），请勿改动；需要加行的，在已有各行之下填写。",
        "金额以元为单位。手中的数以万元为单位时，把该列表头中的“（元）”改成“（万元）”后按万元填写，系统会准确换算。其他单位请先换算。",
        "整数列（人、班、间、年）不填小数；数值小数点前最多十二位、后最多六位。可以用公式，但须在 Excel 或 WPS 中算出结果并保存。",
        "“班级”“专用教室”是清单，一班一行、一间一行。专用教室确已填全的（包括一间都没有），在“学校”表“专用教室是否已填全”一列填“是”。",
        "“逐校认定”一个项目只要填了一所学校，就须填全所有学校。“区县”表只填“值”一列。",
        "填好后可用 junheng check 核对，问题会指明到表、行、列；也可直接导入系统。",
    ];

    private static readonly string[] Blanks =
    [
        "留空表示“不知道”，绝不等于0。缺的数会让有关指标、项目成为“待定”，既不算达标，也不算不达标。",
        "确实没有的填0，例如没有骨干教师、没有室内体育用房。",
        "某学段没有学生：该行保留，在校生数填0。特殊教育学校缺小学段或初中段的，也可删去该行。",
        "是／否列留空表示尚未确认；否决事项留空表示“未核查”，不等于没有。",
    ];

    public static SheetDraft Of(Catalogue catalogue)
    {
        var sheet = new SheetDraft(WorkbookLayout.Guide) { Print = new PrintSetup(null, "") { SmallUpright = true }, Tab = "5B6570" };
        foreach (var width in Widths) sheet.Columns.Add(new ColumnDraft(width, Look.Plain));
        sheet.Add([CellDraft.Of("县域义务教育优质均衡发展数据采集表　填表说明", Tones.Title)], 34);

        Chapter(sheet, "一、怎样填");
        Paragraphs(sheet, Steps);
        Chapter(sheet, "二、各张表");
        Table(sheet, ("表", "一行是什么", "必须保留的列"), WorkbookLayout.Levels.Select(level => (
            WorkbookLayout.SheetOf(level) + (level is Level.School or Level.Stage ? "（必填）" : ""), RowOf(level), Needed(catalogue, level))));
        Chapter(sheet, "三、办学类型与学段");
        Table(sheet, ("办学类型", "在“学段”表中的行", "是否参加七项指标评估"), Enum.GetValues<SchoolKind>().Select(kind => (
            kind.NameZh(), StagesOf(kind), Scope(kind))));
        Chapter(sheet, "四、空白、0与“否”");
        Paragraphs(sheet, Blanks);
        Chapter(sheet, "五、待核实的设置");
        Table(sheet, ("设置项", "可填内容", "说明"), catalogue.At(Level.District).Where(measure => measure.Unverified).Select(measure => (
            measure.NameZh, HeadingNote.Filling(measure), measure.Meaning)));
        return sheet;
    }

    private static void Chapter(SheetDraft sheet, string title)
    {
        sheet.Add([], 8);
        var row = sheet.Add([CellDraft.Of(title, Tones.Chapter), CellDraft.Blank(Tones.Chapter), CellDraft.Blank(Tones.Chapter)], 22);
        sheet.Merges.Add(Letters.Range(row, 1, row, Widths.Length));
    }

    private static void Paragraphs(SheetDraft sheet, string[] texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            var text = $"{i + 1}．{texts[i]}";
            var row = sheet.Add([CellDraft.Of(text, Tones.Paragraph)], Heights.Of((text, Widths.Sum())));
            sheet.Merges.Add(Letters.Range(row, 1, row, Widths.Length));
        }
    }

    private static void Table(SheetDraft sheet, (string, string, string) head, IEnumerable<(string, string, string)> rows)
    {
        Add(head, Tones.TableHead);
        foreach (var row in rows) Add(row, Tones.TableCell);

        void Add((string A, string B, string C) row, Look look) => sheet.Add(
            [CellDraft.Of(row.A, look), CellDraft.Of(row.B, look), CellDraft.Of(row.C, look)],
            Heights.Of((row.A, Widths[0]), (row.B, Widths[1]), (row.C, Widths[2])));
    }

    private static string RowOf(Level level) => level switch
    {
        Level.School => "一所学校",
        Level.Stage => "一所学校的一个学段",
        Level.Class => "一个班",
        Level.Room => "一间音乐或美术教室",
        Level.Confirmation => "对一所学校一个项目的认定",
        _ => "一个区县的一个项目",
    };

    private static string Needed(Catalogue catalogue, Level level) => level == Level.District
        ? $"{WorkbookLayout.KeyCode}、{WorkbookLayout.KeyValue}（多个区县时还有区县代码）"
        : string.Join('、', catalogue.At(level).Where(measure => measure.Identifies || measure.ColumnRequired).Select(measure => measure.NameZh));

    private static string StagesOf(SchoolKind kind)
    {
        var stages = string.Join('、', Stages.All.Where(stage => kind.May(stage)).Select(stage => stage.NameZh()));
        return stages.Length == 0 ? "不设" : kind == SchoolKind.Special ? stages + "（可缺一）" : stages;
    }

    private static string Scope(SchoolKind kind) => kind switch
    {
        SchoolKind.TeachingPoint => "50人及以上参加（单列或并入所属学校），不足50人不参加；仍核对公用经费、持证等项目",
        SchoolKind.Special => "不参加；仍核对班额、培训、持证等项目",
        SchoolKind.Vocational or SchoolKind.Kindergarten or SchoolKind.Senior => "不参加，只作登记",
        _ when kind.May(Stage.Senior) => "参加（高中段除外，但按权重分担共用资源）",
        _ => "参加",
    };
}
