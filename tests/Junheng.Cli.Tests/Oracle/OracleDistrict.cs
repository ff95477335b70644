namespace Junheng.Cli.Tests.Oracle;

/// <summary>A district as the folder tells it: schools by code, and its keys.</summary>
internal sealed class OracleDistrict
{
    private readonly Dictionary<string, OracleRow> keys;

    public OracleDistrict(
        string code, List<OracleRow> schools, List<OracleRow> stages, List<OracleRow> classes, List<OracleRow> rooms,
        List<OracleRow> confirmations, List<OracleRow> keyRows)
    {
        Code = code;
        Confirmations = confirmations;
        keys = keyRows.ToDictionary(row => row.Text("key")!);
        Schools = [.. schools
            .OrderBy(row => row.Text("school_code"), StringComparer.Ordinal)
            .Select(row => new OracleSchool(row, Of(row, stages), Of(row, classes), Of(row, rooms)))];
    }

    public string Code { get; }

    public IReadOnlyList<OracleSchool> Schools { get; }

    public IReadOnlyList<OracleRow> Confirmations { get; }

    public IEnumerable<string> Keys => keys.Keys;

    public IEnumerable<OracleSchool> OrdinarySchools => Schools.Where(school => school.IsOrdinary);

    /// <summary>"Compulsory rows" of exchange.md §8, and those that may be some: their pupils are blank.</summary>
    public IEnumerable<OracleStage> CompulsoryRows =>
        from school in Schools
        where school.IsOrdinary || school.Kind is "teaching_point" or "special"
        from stage in school.CompulsoryStages
        where stage.Pupils is null || stage.Pupils > 0
        select stage;

    public string? Text(string key) => keys.TryGetValue(key, out var row) ? row.Text("value") : null;

    public Rational? Number(string key) => keys.TryGetValue(key, out var row) ? row.Number("value") : null;

    public bool? Flag(string key) => keys.TryGetValue(key, out var row) ? row.Flag("value") : null;

    private static List<OracleRow> Of(OracleRow school, List<OracleRow> rows) =>
        [.. rows.Where(row => row.Text("school_code") == school.Text("school_code"))];
}

internal sealed class OracleSchool
{
    private readonly OracleRow row;

    public OracleSchool(OracleRow row, List<OracleRow> stages, List<OracleRow> classes, List<OracleRow> rooms)
    {
        this.row = row;
        Rooms = rooms;
        var list = new List<OracleStage>();
        foreach (var stage in StagesOf(Kind))
        {
            var given = stages.SingleOrDefault(candidate => candidate.Text("stage") == stage);
            // Special schools may lack a stage; any other school that lacks a row has one with every figure blank.
            if (given is null && Kind == "special") continue;
            // A class row without its stage row is ignored.
            var own = given is null ? [] : classes.Where(candidate => candidate.Text("stage") == stage).ToList();
            list.Add(new OracleStage(this, stage, given, own));
        }

        Stages = list;
    }

    public string Code => row.Text("school_code")!;

    public string Kind => row.Text("kind")!;

    /// <summary>In the order primary, junior, senior.</summary>
    public IReadOnlyList<OracleStage> Stages { get; }

    public IReadOnlyList<OracleRow> Rooms { get; }

    public IEnumerable<OracleStage> CompulsoryStages => Stages.Where(stage => stage.Name is "primary" or "junior");

    public bool IsOrdinary => Kind is "primary" or "junior" or "nine_year" or "twelve_year" or "complete_secondary";

    /// <summary>Primary and junior pupils of this unit alone; missing when one of them is.</summary>
    public Rational? CompulsoryPupils => OracleSum.Of(CompulsoryStages, stage => stage.Pupils);

    public OracleStage? Stage(string name) => Stages.SingleOrDefault(stage => stage.Name == name);

    public string? Text(string column) => row.Text(column);

    public Rational? Number(string column) => row.Number(column);

    public bool? Flag(string column) => row.Flag(column);

    private static string[] StagesOf(string kind) => kind switch
    {
        "primary" or "teaching_point" => ["primary"],
        "junior" => ["junior"],
        "nine_year" or "special" => ["primary", "junior"],
        "twelve_year" => ["primary", "junior", "senior"],
        "complete_secondary" => ["junior", "senior"],
        "senior" => ["senior"],
        _ => [],
    };
}

/// <summary>One stage of one school; without a given row every figure is blank.</summary>
internal sealed class OracleStage(OracleSchool school, string name, OracleRow? given, IReadOnlyList<OracleRow> classes)
{
    private readonly OracleRow row = given ?? OracleRow.Empty;

    public OracleSchool School { get; } = school;

    public string Name { get; } = name;

    public bool IsGiven { get; } = given is not null;

    public IReadOnlyList<OracleRow> Classes { get; } = classes;

    public Rational? Pupils => row.Number("students");

    /// <summary>Class rows exist, each has its pupils, and they add up to the pupils of the stage.</summary>
    public bool ClassesAddUp =>
        Classes.Count > 0 && Pupils is { } pupils && OracleSum.Of(Classes, one => one.Number("students")) == pupils;

    public Rational? Number(string column) => row.Number(column);
}

internal static class OracleSum
{
    /// <summary>The sum, missing as soon as one part is.</summary>
    public static Rational? Of<T>(IEnumerable<T> parts, Func<T, Rational?> figure)
    {
        Rational? sum = 0;
        foreach (var part in parts) sum += figure(part);
        return sum;
    }

    /// <summary>The sum of what is known.</summary>
    public static Rational Known<T>(IEnumerable<T> parts, Func<T, Rational?> figure)
    {
        Rational sum = 0;
        foreach (var part in parts) sum += figure(part) ?? 0;
        return sum;
    }
}
