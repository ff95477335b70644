using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Figures;

/// <summary>
/// One district of a <see cref="Dataset"/>: its schools in the order of their codes and the rows that belong to them.
/// A school is named by its position 0 … <see cref="SchoolCount"/>−1; rows are rows of the dataset's tables, -1 for none.
/// </summary>
public sealed class DistrictFigures
{
    private readonly Dataset dataset;
    private readonly int first;

    private DistrictFigures(Dataset dataset, string code, int first, int count, int row)
    {
        this.dataset = dataset;
        this.first = first;
        Code = code;
        SchoolCount = count;
        DistrictRow = row;
    }

    /// <summary>The district's code.</summary>
    public string Code { get; }

    /// <summary>How many schools, of all kinds.</summary>
    public int SchoolCount { get; }

    /// <summary>Whether the figures are invented 演示数据: the district says so, or its code is none of the country's (99…).</summary>
    public bool IsDemonstration => DistrictValue("demonstration") == 1 || Code.StartsWith("99", StringComparison.Ordinal);

    /// <summary>The row of <see cref="Districts"/>, or -1 when there are no district figures.</summary>
    public int DistrictRow { get; }

    /// <summary>The catalogue that the tables were read by.</summary>
    public Catalogue Catalogue => dataset.Tables.Catalogue;

    /// <summary>The tables as read, before wholes were derived from their parts.</summary>
    public Tables Given => dataset.Given;

    /// <summary>District figures, of all districts.</summary>
    public FigureTable Districts => dataset.Tables.Districts;

    /// <summary>School figures, of all districts.</summary>
    public FigureTable Schools => dataset.Tables.Schools;

    /// <summary>Stage figures, of all districts.</summary>
    public FigureTable Stages => dataset.Tables.Stages;

    /// <summary>Class rows, of all districts.</summary>
    public FigureTable Classes => dataset.Tables.Classes;

    /// <summary>Room rows, of all districts.</summary>
    public FigureTable Rooms => dataset.Tables.Rooms;

    /// <summary>Confirmation rows, of all districts.</summary>
    public FigureTable Confirmations => dataset.Tables.Confirmations;

    /// <summary>The school's row in <see cref="Schools"/>.</summary>
    public int SchoolRow(int school) => dataset.Order[first + school];

    /// <summary>The school's code.</summary>
    public string SchoolCode(int school) => Schools.Text("school_code", SchoolRow(school));

    /// <summary>The school's kind.</summary>
    public SchoolKind Kind(int school) => (SchoolKind)dataset.Kinds[SchoolRow(school)];

    /// <summary>The school's row in <see cref="Stages"/> at a stage, or -1 when it has none.</summary>
    public int StageRow(int school, Stage stage) => dataset.StageRow(SchoolRow(school), stage);

    /// <summary>Whether the school counts as having the stage: it has the row, or its kind must have it (then a row of blanks).</summary>
    public bool HasStage(int school, Stage stage) => StageRow(school, stage) >= 0 || Kind(school).Must(stage);

    /// <summary>The rows in <see cref="Classes"/> of a school at a stage, in input order.</summary>
    public ReadOnlySpan<int> ClassRows(int school, Stage stage) => dataset.ClassRows(StageRow(school, stage));

    /// <summary>The rows in <see cref="Rooms"/> of a school.</summary>
    public ReadOnlySpan<int> RoomRows(int school) => dataset.RoomRows(SchoolRow(school));

    /// <summary>The rows in <see cref="Confirmations"/> of a school.</summary>
    public ReadOnlySpan<int> ConfirmationRows(int school) => dataset.ConfirmationRows(SchoolRow(school));

    /// <summary>Class rows of this district whose school lacks the stage row.</summary>
    public IEnumerable<int> LoneClassRows() => dataset.LoneClassRows[Code];

    /// <summary>A district figure; missing when not given.</summary>
    public long DistrictValue(string key) => Districts.Value(key, DistrictRow);

    /// <summary>A school figure of the school at a position.</summary>
    public long SchoolValue(string code, int school) => Schools.Value(code, SchoolRow(school));

    /// <summary>A stage figure of the school at a position; missing when the row is absent.</summary>
    public long StageValue(string code, int school, Stage stage) => Stages.Value(code, StageRow(school, stage));

    /// <summary>The position of a school by its code, or -1.</summary>
    public int Find(string schoolCode)
    {
        int low = 0, high = SchoolCount - 1;
        var code = System.Text.Encoding.UTF8.GetBytes(schoolCode);
        var codes = Schools.Texts("school_code")!;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = codes.Utf8(SchoolRow(middle)).SequenceCompareTo(code);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    internal static IReadOnlyList<DistrictFigures> Cut(Dataset dataset, int[] starts)
    {
        var keys = new Dictionary<string, int>();
        for (var row = 0; row < dataset.Tables.Districts.Count; row++) keys.Add(dataset.Tables.Districts.Text("district_code", row), row);
        var districts = new List<DistrictFigures>();
        for (var i = 0; i + 1 < starts.Length; i++)
        {
            var (start, count) = (starts[i], starts[i + 1] - starts[i]);
            var code = dataset.Tables.Schools.Text("district_code", dataset.Order[start]);
            districts.Add(new DistrictFigures(dataset, code, start, count, keys.Remove(code, out var row) ? row : -1));
        }

        // A district with figures of its own and no school is still a district: it shows up, and can never pass.
        foreach (var (code, row) in keys) districts.Add(new DistrictFigures(dataset, code, 0, 0, row));
        if (keys.Count > 0) districts.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        return districts;
    }
}
