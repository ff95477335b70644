using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks;

/// <summary>What template, writer and reader agree on: the sheets, and how the catalogue's columns are headed.</summary>
internal static class WorkbookLayout
{
    /// <summary>The sheet with the instructions; not read.</summary>
    public const string Guide = "填表说明";

    /// <summary>The long form of the sheet 区县.</summary>
    public const string KeyCode = "项目代码";

    public const string KeyName = "项目";

    public const string KeyValue = "值";

    /// <summary>Subjects of the national monitoring that get rows of their own; others may be added.
    /// Source: national rules §1.4 item 9.</summary>
    public static readonly string[] MonitoredSubjects = ["语文", "数学", "科学", "体育", "艺术", "德育"];

    private static readonly (Level Level, string Sheet)[] Sheets =
    [
        (Level.School, "学校"),
        (Level.Stage, "学段"),
        (Level.Class, "班级"),
        (Level.Room, "专用教室"),
        (Level.Confirmation, "逐校认定"),
        (Level.District, "区县"),
    ];

    /// <summary>The tables in the order of their sheets.</summary>
    public static IEnumerable<Level> Levels => Sheets.Select(sheet => sheet.Level);

    /// <summary>The sheet of a table.</summary>
    public static string SheetOf(Level level) => Sheets.First(sheet => sheet.Level == level).Sheet;

    /// <summary>The table of a sheet, or null.</summary>
    public static Level? LevelOf(string sheet)
    {
        foreach (var (level, name) in Sheets)
        {
            if (name == sheet) return level;
        }

        return null;
    }

    /// <summary>A column's heading: the Chinese name and its unit.</summary>
    public static string Heading(Measure measure) => measure.Unit.Length == 0 ? measure.NameZh : $"{measure.NameZh}（{measure.Unit}）";

    /// <summary>Whether the column holds a code, whose leading zeros count.</summary>
    public static bool IsCode(Measure measure) =>
        measure.Type == MeasureType.Text && measure.Code is Codes.DistrictCode or Codes.SchoolCode or Codes.ParentSchoolCode;

    /// <summary>The district's keys, a pattern such as <c>Q9.*.level</c> written out for the monitored subjects.</summary>
    public static IReadOnlyList<Measure> Keys(Catalogue catalogue)
    {
        var keys = new List<Measure>();
        var measures = catalogue.At(Level.District);
        for (var i = 0; i < measures.Count; i++)
        {
            if (!IsPattern(measures[i]))
            {
                keys.Add(measures[i]);
                continue;
            }

            // Patterns that follow each other stand together subject by subject.
            var first = i;
            while (i + 1 < measures.Count && IsPattern(measures[i + 1])) i++;
            foreach (var subject in MonitoredSubjects)
            {
                for (var p = first; p <= i; p++)
                {
                    keys.Add(catalogue.Find(Level.District, measures[p].Code.Replace("*", subject, StringComparison.Ordinal))!);
                }
            }
        }

        return keys;
    }

    private static bool IsPattern(Measure measure) => measure.Code.Contains('*', StringComparison.Ordinal);
}
