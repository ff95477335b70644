using Sylvan.Data.Csv;

namespace Junheng.Cli.Tests.Oracle;

/// <summary>One line of a file: column to text. A blank cell and an absent column are both missing.</summary>
internal sealed class OracleRow(IReadOnlyDictionary<string, string> cells)
{
    public static OracleRow Empty { get; } = new(new Dictionary<string, string>());

    public string? Text(string column) => cells.TryGetValue(column, out var text) && text.Length > 0 ? text : null;

    public Rational? Number(string column) => Text(column) is { } text ? Rational.Parse(text) : null;

    public bool? Flag(string column) => Text(column) switch { "true" => true, "false" => false, _ => null };
}

/// <summary>The CSV folder of exchange.md §2, cut into districts.</summary>
internal static class OracleFolder
{
    public static IReadOnlyList<OracleDistrict> Read(string folder)
    {
        var schools = Rows(folder, "schools.csv");
        var stages = Rows(folder, "stages.csv");
        var classes = Rows(folder, "classes.csv");
        var rooms = Rows(folder, "rooms.csv");
        var confirmations = Rows(folder, "confirmations.csv");
        var keys = Rows(folder, "district.csv");

        var codes = schools.Concat(keys).Select(row => row.Text("district_code")!).Distinct().Order(StringComparer.Ordinal);
        return [.. codes.Select(code => new OracleDistrict(
            code, Of(code, schools), Of(code, stages), Of(code, classes), Of(code, rooms), Of(code, confirmations), Of(code, keys)))];
    }

    private static List<OracleRow> Of(string district, List<OracleRow> rows) =>
        [.. rows.Where(row => row.Text("district_code") == district)];

    private static List<OracleRow> Rows(string folder, string file)
    {
        var rows = new List<OracleRow>();
        var path = Path.Combine(folder, file);
        if (!File.Exists(path)) return rows;
        using var text = new StreamReader(path);
        using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions { Delimiter = ',' });
        while (csv.Read())
        {
            var cells = new Dictionary<string, string>();
            for (var i = 0; i < csv.FieldCount; i++) cells[csv.GetName(i)] = csv.GetString(i);
            rows.Add(new OracleRow(cells));
        }

        return rows;
    }
}
