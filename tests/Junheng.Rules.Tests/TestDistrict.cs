using System.Globalization;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Tests;

/// <summary>
/// Figures from codes and plain values. A figure that is not named, or is null, is blank. Numbers are written as C# numbers,
/// yes/no as a bool, choices as their codes. Rows stand on lines 2, 3 … of the six CSV files, in the order of the calls.
/// <code>new TestDistrict().School("A", "primary").Stage("primary", 900, ("classes", 20)).Class("1", "1班", 45).Figures</code>
/// </summary>
internal sealed class TestDistrict(Catalogue? catalogue = null)
{
    private readonly Catalogue catalogue = catalogue ?? Catalogue.Standard;
    private readonly List<Dictionary<string, object?>> schools = [];
    private readonly List<Dictionary<string, object?>> stages = [];
    private readonly List<Dictionary<string, object?>> classes = [];
    private readonly List<Dictionary<string, object?>> rooms = [];
    private readonly List<Dictionary<string, object?>> confirmations = [];
    private readonly List<Dictionary<string, object?>> districts = [];
    private readonly Dictionary<(int Row, string Code), int> districtLines = [];
    private string district = "370812";
    private string school = "";
    private string stage = "";
    private int rowsOfDistricts = 1;

    /// <summary>Whatever follows belongs to this district (370812 without a call).</summary>
    public TestDistrict In(string code)
    {
        district = code;
        return this;
    }

    /// <summary>A school without rows in stages.csv as yet.</summary>
    public TestDistrict School(string code, string kind, params (string Code, object? Value)[] figures)
    {
        school = code;
        schools.Add(Row([("district_code", district), ("school_code", code), ("name", code + "学校"), ("kind", kind), .. figures]));
        return this;
    }

    /// <summary>A stage row of the last school; null pupils are blank.</summary>
    public TestDistrict Stage(string code, int? students, params (string Code, object? Value)[] figures)
    {
        stage = code;
        stages.Add(Row([("district_code", district), ("school_code", school), ("stage", code), ("students", students), .. figures]));
        return this;
    }

    /// <summary>A class at the last stage.</summary>
    public TestDistrict Class(string grade, string name, int? students) => ClassAt(stage, grade, name, students);

    /// <summary>A class of the last school at a stage, with or without its row in stages.csv.</summary>
    public TestDistrict ClassAt(string at, string grade, string name, int? students)
    {
        classes.Add(Row(
            [("district_code", district), ("school_code", school), ("stage", at), ("grade", grade), ("class_name", name), ("students", students)]));
        return this;
    }

    /// <summary>A stage row and classes of a school that is not in schools.csv; a single class comes without its stage row.</summary>
    public TestDistrict Stranger(string code, int classes)
    {
        school = code;
        if (classes > 1) Stage("primary", 100);
        for (var i = 1; i <= classes; i++) ClassAt("primary", "1", $"{i}班", 30);
        return this;
    }

    /// <summary>Whatever follows belongs to this school, which there is already or is not.</summary>
    public TestDistrict Back(string code)
    {
        school = code;
        return this;
    }

    /// <summary>A room of the last school; numbered when it has no name.</summary>
    public TestDistrict Room(string subject, decimal? area, string? name = null)
    {
        name ??= $"{rooms.Count + 1}号";
        rooms.Add(Row(
            [("district_code", district), ("school_code", school), ("subject", subject), ("name", name), ("area_m2", area)]));
        return this;
    }

    /// <summary>A confirmation about the last school.</summary>
    public TestDistrict Confirm(string item, bool? value, string? date = null)
    {
        confirmations.Add(Row([("district_code", district), ("school_code", school), ("item", item), ("value", value), ("date", date)]));
        return this;
    }

    /// <summary>Keys of district.csv; a later value of a key replaces an earlier one.</summary>
    public TestDistrict District(params (string Code, object? Value)[] figures)
    {
        var row = districts.FindIndex(known => Equals(known["district_code"], district));
        if (row < 0)
        {
            row = districts.Count;
            districts.Add(Row([("district_code", district)]));
        }

        foreach (var (code, value) in figures)
        {
            districts[row][code] = value;
            districtLines[(row, code)] = ++rowsOfDistricts;
        }

        return this;
    }

    /// <summary>The tables as a reader would make them.</summary>
    public Tables Tables => new(catalogue, Table(Level.School, "schools.csv", schools), Table(Level.Stage, "stages.csv", stages))
    {
        Classes = Table(Level.Class, "classes.csv", classes),
        Rooms = Table(Level.Room, "rooms.csv", rooms),
        Confirmations = Table(Level.Confirmation, "confirmations.csv", confirmations),
        Districts = Table(Level.District, "district.csv", districts),
    };

    /// <summary>The dataset of all districts.</summary>
    public Dataset Dataset
    {
        get
        {
            var outcome = Dataset.Of(Tables);
            Assert.True(outcome.IsOk, string.Join('\n', outcome.Refusals.Select(Phrases.Zh)));
            return outcome.Value!;
        }
    }

    /// <summary>Why there is no dataset.</summary>
    public IReadOnlyList<Refusal> Refused() => Dataset.Of(Tables).Refusals;

    /// <summary>The figures of the only district.</summary>
    public DistrictFigures Figures => Assert.Single(Dataset.Districts);

    private static Dictionary<string, object?> Row(IEnumerable<(string Code, object? Value)> figures)
    {
        var row = new Dictionary<string, object?>();
        foreach (var (code, value) in figures) row[code] = value;
        return row;
    }

    private FigureTable Table(Level level, string file, List<Dictionary<string, object?>> rows)
    {
        var numbers = new Dictionary<string, long[]>();
        var texts = new Dictionary<string, TextColumn>();
        foreach (var code in rows.SelectMany(row => row.Keys).Distinct())
        {
            var values = rows.Select(row => row.GetValueOrDefault(code)).ToList();
            if (level == Level.District && code == "district_code") texts[code] = Text(values);
            else if (Measure(level, code) is { IsNumeric: true } measure) numbers[code] = [.. values.Select(value => Number(measure, value))];
            else texts[code] = Text(values);
        }

        Places places = level == Level.District
            ? new KeyPlaces(file, null, districtLines, "value")
            : new RowPlaces(file, null, [.. Enumerable.Range(2, rows.Count)]);
        return new FigureTable(level, rows.Count, numbers, texts, places);
    }

    private Measure Measure(Level level, string code) =>
        catalogue.Find(level, code) ?? throw new ArgumentException($"No measure {level} {code}", nameof(code));

    private static TextColumn Text(List<object?> values) => TextColumn.Of([.. values.Select(value => (string?)value)]);

    private static long Number(Measure measure, object? value) => value switch
    {
        null => FixedPoint.Missing,
        bool yes => yes ? 1 : 0,
        string code => measure.ChoiceIndex(code) is var index && index >= 0
            ? index
            : throw new ArgumentException($"No choice {code} of {measure.Code}", nameof(value)),
        _ => (long)(Convert.ToDecimal(value, CultureInfo.InvariantCulture) * FixedPoint.Scale),
    };
}
