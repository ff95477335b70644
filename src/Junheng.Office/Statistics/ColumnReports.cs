using Junheng.Office.Sheets;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>The report: every column of every sheet, then what was looked for and not found.</summary>
internal static class ColumnReports
{
    private static readonly string[] ExpectedWords = [Codes.Area, Codes.Ownership, Codes.CountedAsSchool];

    // One of these stands for the others.
    private static readonly string[][] Alternatives =
    [
        [Codes.ArtsTeachers, StatisticsFields.ArtsUnclear, Codes.MusicTeachers, Codes.FineArtTeachers, Codes.GeneralArtTeachers],
        [Codes.TeachersAboveRequired, Codes.BachelorTeachers],
        [StatisticsFields.Postgraduates, Codes.MasterTeachers],
        [StatisticsFields.Postgraduates, Codes.DoctorTeachers],
    ];

    public static IReadOnlyList<ColumnReport> Of(string file, IReadOnlyList<(SheetGrid Grid, ColumnUse Use)> columns, IReadOnlyList<SettledSchool> schools)
    {
        var reports = columns.Select(column => column.Use.Report(file, column.Grid)).ToList();
        var found = columns.Select(column => column.Use.Field?.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var stages = Stages.Compulsory.Where(stage => schools.Any(school => school.Draft.Kind!.Value.Must(stage))).ToList();
        foreach (var field in StatisticsFields.All.Where(field => field.Expected || ExpectedWords.Contains(field.Code)))
        {
            if (Alternatives.Any(group => group.Contains(field.Code) && (field.Code == StatisticsFields.Postgraduates || group.Any(other => found.Contains(other))))) continue;
            if (field.Level == Level.Stage) reports.AddRange(stages.Where(stage => !Given(schools, stage, field.Code) && !(stage == Stage.Junior && field.Code == Codes.CollegeTeachers)).Select(stage => Missing(field, stage)));
            else if (!found.Contains(field.Code)) reports.Add(Missing(field, null));
        }

        return reports;
    }

    private static bool Given(IReadOnlyList<SettledSchool> schools, Stage stage, string code) =>
        schools.Any(school => school.Draft.ByStage.ContainsKey((stage, code)));

    private static ColumnReport Missing(StatisticsField field, Stage? stage) => new(
        ColumnStatus.Missing, Place.None, field.Headings[0], new ColumnDecision(field, stage, null).ToString(), null);
}
