using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>Wholes that the statistics leave to the reader: degrees and arts where the export lacks one of the parts that the
/// exchange format knows. A part that no column gives stays missing; the sum of those there are is given as the whole, and said.</summary>
/// <param name="file">The export.</param>
/// <param name="columns">Its columns.</param>
internal sealed class StageSums(string file, IReadOnlyList<ColumnUse> columns)
{
    private readonly HashSet<string> fields = columns.Select(column => column.Field?.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
    private static readonly string[] Degrees = [Codes.CollegeTeachers, Codes.BachelorTeachers, Codes.MasterTeachers, Codes.DoctorTeachers];
    private static readonly string[] Arts = [Codes.MusicTeachers, Codes.FineArtTeachers, Codes.GeneralArtTeachers];

    private bool saidBlanks;
    private bool saidDoctors;
    private bool saidArts;

    /// <summary>What was noticed.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Adds the wholes of a school.</summary>
    public void Add(SchoolDraft school)
    {
        foreach (var stage in StageSets.Of(school.Kind!.Value).Members().Where(stage => stage != Stage.Senior))
        {
            FillBlankDegrees(school, stage);
            CompareDegrees(school, stage);
            AddDegrees(school, stage);
            AddArts(school, stage);
        }

        AddMigrants(school);
        foreach (var key in school.ByStage.Keys.Where(key => key.Code is StatisticsFields.Postgraduates or StatisticsFields.BelowCollege or Codes.MigrantStudents).ToList()) school.ByStage.Remove(key);
    }

    /// <summary>Exports leave nobody blank. Where the degrees that are given already add up to all teachers, a blank one can only
    /// be 0; elsewhere it stays missing.</summary>
    private void FillBlankDegrees(SchoolDraft school, Stage stage)
    {
        if (!school.ByStage.TryGetValue((stage, Codes.Teachers), out var teachers)) return;
        string[] given = [.. Degrees.Append(StatisticsFields.Postgraduates).Append(StatisticsFields.BelowCollege).Where(fields.Contains)];
        var blank = given.Where(degree => !school.ByStage.ContainsKey((stage, degree))).ToList();
        if (blank.Count == 0 || blank.Count == given.Length) return;
        if (given.Except(blank).Sum(degree => school.ByStage[(stage, degree)].Value) != teachers.Value) return;
        foreach (var degree in blank) school.ByStage[(stage, degree)] = teachers with { Value = 0 };
        if (saidBlanks) return;
        saidBlanks = true;
        Findings.Add(new Finding("statistics_blank_degrees", Severity.Info, teachers.Place, []));
    }

    /// <summary>Holds all teachers against their degrees, where the export has a column for every degree: below 专科 too.</summary>
    private void CompareDegrees(SchoolDraft school, Stage stage)
    {
        string[] high = fields.Contains(Codes.MasterTeachers) && fields.Contains(Codes.DoctorTeachers) ? Degrees[2..] : [StatisticsFields.Postgraduates];
        var figures = new[] { Codes.BachelorTeachers, Codes.CollegeTeachers, StatisticsFields.BelowCollege }.Concat(high)
            .Select(degree => school.ByStage.TryGetValue((stage, degree), out var figure) ? figure.Value : FixedPoint.Missing).ToList();
        if (!school.ByStage.TryGetValue((stage, Codes.Teachers), out var teachers) || figures.Contains(FixedPoint.Missing) || figures.Sum() == teachers.Value) return;
        Findings.Add(new Finding(
            "statistics_degrees_differ", Severity.Error, teachers.Place,
            [school.Code, teachers.Column.Heading.Shown, FixedPoint.Format(teachers.Value), FixedPoint.Format(figures.Sum())]));
    }

    private void AddDegrees(SchoolDraft school, Stage stage)
    {
        if (fields.Contains(Codes.TeachersAboveRequired)) return;
        string[] parts = stage == Stage.Primary ? Degrees : Degrees[1..];
        if (fields.Contains(StatisticsFields.Postgraduates) && !fields.Contains(Codes.MasterTeachers))
        {
            Sum(school, stage, Codes.TeachersAboveRequired, [.. parts.Where(part => part is Codes.CollegeTeachers or Codes.BachelorTeachers), StatisticsFields.Postgraduates]);
        }
        else if (!fields.Contains(Codes.DoctorTeachers) && Sum(school, stage, Codes.TeachersAboveRequired, parts[..^1]) && !saidDoctors)
        {
            saidDoctors = true;
            Findings.Add(new Finding("statistics_no_doctors", Severity.Warning, Place.OfFile(file), []));
        }
    }

    private void AddArts(SchoolDraft school, Stage stage)
    {
        // A whole that has a column, if only on another sheet, is blank and not what its parts add up to.
        if (columns.Any(column => column.Field?.Code == Codes.ArtsTeachers && column.Stages.HasFlag(StageSets.Of(stage)))) return;
        if (fields.Contains(Codes.GeneralArtTeachers) || !Sum(school, stage, Codes.ArtsTeachers, Arts[..2]) || saidArts) return;
        saidArts = true;
        Findings.Add(new Finding("statistics_no_general_art", Severity.Warning, Place.OfFile(file), []));
    }

    private static void AddMigrants(SchoolDraft school)
    {
        var stages = (StageSets.Of(school.Kind!.Value) & (StageSet.Primary | StageSet.Junior)).Members().ToList();
        var figures = stages.Select(stage => school.ByStage.TryGetValue((stage, Codes.MigrantStudents), out var figure) ? figure : (ReadFigure?)null).ToList();
        if (figures.Count == 0 || figures.Contains(null)) return;
        school.School.TryAdd(Codes.MigrantStudents, figures[0]!.Value with { Value = figures.Sum(figure => figure!.Value.Value) });
    }

    private static bool Sum(SchoolDraft school, Stage stage, string whole, string[] parts)
    {
        long sum = 0;
        foreach (var part in parts)
        {
            if (!school.ByStage.TryGetValue((stage, part), out var figure)) return false;
            sum += figure.Value;
        }

        school.ByStage[(stage, whole)] = school.ByStage[(stage, parts[0])] with { Value = sum };
        return true;
    }
}
