using Junheng.Office.Sheets;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>The report: every column of every sheet, then what was looked for and not found.</summary>
internal static class ColumnReports
{
    private static readonly string[] ExpectedWords = [Codes.Area, Codes.Ownership, Codes.CountedAsSchool];

    // What another one stands for: 艺术 for its parts, 研究生 for master and doctor.
    private static readonly string[] NeverMissed = [StatisticsFields.Postgraduates, StatisticsFields.BelowCollege, Codes.MusicTeachers, Codes.FineArtTeachers, Codes.GeneralArtTeachers];
    private static readonly string[] Degrees = [Codes.MasterTeachers, Codes.DoctorTeachers, Codes.BachelorTeachers, Codes.CollegeTeachers];
    private static readonly string[] Arts = [Codes.ArtsTeachers, Codes.MusicTeachers];

    public static IReadOnlyList<ColumnReport> Of(string file, IReadOnlyList<(SheetGrid Grid, ColumnUse Use)> columns, IReadOnlyList<SettledSchool> schools)
    {
        var reports = columns.Select(column => column.Use.Report(file, column.Grid)).ToList();
        var found = columns.Select(column => column.Use.Field?.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var stages = Stages.Compulsory.Where(stage => schools.Any(school => school.Draft.Kind!.Value.Must(stage))).ToList();
        foreach (var field in StatisticsFields.All.Where(field => field.Expected || ExpectedWords.Contains(field.Code)))
        {
            if (NeverMissed.Contains(field.Code)) continue;
            if (field.Level != Level.Stage)
            {
                if (!found.Contains(field.Code)) reports.Add(Missing(field, null));
                continue;
            }

            reports.AddRange(stages.Where(stage => !Given(schools, stage, field.Code)).Select(stage => Missing(field, stage)));
        }

        return reports;
    }

    private static bool Given(IReadOnlyList<SettledSchool> schools, Stage stage, string code)
    {
        if (code == Codes.CollegeTeachers && stage == Stage.Junior) return true;
        if (code == StatisticsFields.ArtsUnclear) return Arts.Any(one => Given(schools, stage, one));
        // A whole that the export gives asks for no parts; one that was added up lacks what it lacks.
        if (Degrees.Contains(code) && !Degrees.Any(one => one != code && Any(schools, stage, one)) && Any(schools, stage, Codes.TeachersAboveRequired)) return true;
        return Any(schools, stage, code);
    }

    private static bool Any(IReadOnlyList<SettledSchool> schools, Stage stage, string code) =>
        schools.Any(school => school.Draft.ByStage.ContainsKey((stage, code)));

    private static ColumnReport Missing(StatisticsField field, Stage? stage) => new(
        ColumnStatus.Missing, Place.None, field.Headings[0], new ColumnDecision(field.Code == StatisticsFields.ArtsUnclear ? ColumnMatcher.Standard.Field(Codes.ArtsTeachers) : field, stage, null).ToString(), null);
}
