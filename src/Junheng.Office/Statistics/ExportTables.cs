using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>A school with everything settled.</summary>
internal sealed record SettledSchool(SchoolDraft Draft, string District, string Parent, IReadOnlyDictionary<string, long> Flags);

/// <summary>Builds the tables of the exchange format §2 from settled schools.</summary>
internal static class ExportTables
{
    /// <summary>schools.csv and stages.csv. A stage that a kind must have is a row even when nothing is known of it.</summary>
    public static Tables Of(IReadOnlyList<SettledSchool> schools)
    {
        var stages = schools.SelectMany(school => Stages.All
            .Where(stage => school.Draft.Kind!.Value.Must(stage) || school.Draft.ByStage.Keys.Any(key => key.Stage == stage))
            .Select(stage => (School: school, Stage: stage))).ToList();
        return new Tables(Catalogue.Standard, SchoolTable(schools), StageTable(stages));
    }

    private static FigureTable SchoolTable(IReadOnlyList<SettledSchool> schools)
    {
        var texts = new Dictionary<string, TextColumn>
        {
            [Codes.DistrictCode] = TextColumn.Of([.. schools.Select(school => school.District)]),
            [Codes.SchoolCode] = TextColumn.Of([.. schools.Select(school => school.Draft.Code)]),
            [Codes.Name] = TextColumn.Of([.. schools.Select(school => school.Draft.Word(Codes.Name))]),
            [Codes.ParentSchoolCode] = TextColumn.Of([.. schools.Select(school => school.Parent)]),
            [Codes.Town] = TextColumn.Of([.. schools.Select(school => school.Draft.Word(Codes.Town))]),
            [Codes.Group] = TextColumn.Of([.. schools.Select(school => school.Draft.Word(Codes.Group))]),
        };
        var numbers = new Dictionary<string, long[]> { [Codes.Kind] = [.. schools.Select(school => (long)school.Draft.Kind!.Value)] };
        foreach (var flag in schools.SelectMany(school => school.Flags.Keys).Distinct()) numbers[flag] = [.. schools.Select(school => school.Flags[flag])];
        foreach (var code in schools.SelectMany(school => school.Draft.School.Keys).Distinct())
        {
            numbers[code] = [.. schools.Select(school => school.Draft.School.TryGetValue(code, out var figure) ? figure.Value : FixedPoint.Missing)];
        }

        Drop(texts, Codes.ParentSchoolCode, Codes.Town, Codes.Group);
        return new FigureTable(Level.School, schools.Count, Known(numbers), texts, new DraftPlaces(
            row => schools[row].Draft.Place,
            (row, code) => schools[row].Draft.School.TryGetValue(code, out var figure) ? figure.Place
                : schools[row].Draft.Words.TryGetValue(code, out var word) ? word.Place : null));
    }

    private static FigureTable StageTable(List<(SettledSchool School, Stage Stage)> stages)
    {
        var texts = new Dictionary<string, TextColumn>
        {
            [Codes.DistrictCode] = TextColumn.Of([.. stages.Select(row => row.School.District)]),
            [Codes.SchoolCode] = TextColumn.Of([.. stages.Select(row => row.School.Draft.Code)]),
        };
        var numbers = new Dictionary<string, long[]> { [Codes.Stage] = [.. stages.Select(row => (long)row.Stage)] };
        foreach (var code in stages.SelectMany(row => row.School.Draft.ByStage.Keys).Select(key => key.Code).Append(Codes.Students).Distinct())
        {
            numbers[code] = [.. stages.Select(row => row.School.Draft.ByStage.TryGetValue((row.Stage, code), out var figure) ? figure.Value : FixedPoint.Missing)];
        }

        return new FigureTable(Level.Stage, stages.Count, Known(numbers), texts, new DraftPlaces(
            row => stages[row].School.Draft.Place,
            (row, code) => stages[row].School.Draft.ByStage.TryGetValue((stages[row].Stage, code), out var figure) ? figure.Place : null));
    }

    private static Dictionary<string, long[]> Known(Dictionary<string, long[]> numbers) => numbers
        .Where(column => column.Key == Codes.Students || Array.Exists(column.Value, value => value != FixedPoint.Missing)).ToDictionary();

    private static void Drop(Dictionary<string, TextColumn> texts, params string[] codes)
    {
        foreach (var code in codes)
        {
            if (Enumerable.Range(0, texts[code].Count).All(texts[code].IsBlank)) texts.Remove(code);
        }
    }

    private sealed class DraftPlaces(Func<int, Place> ofRow, Func<int, string, Place?> ofCell) : Places
    {
        public override Place At(int row, string? column) => column is not null && ofCell(row, column) is { } place ? place : ofRow(row);
    }
}
