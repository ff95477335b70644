using System.Text;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Csv;

/// <summary>One table as rows of a CSV file: numbers as they are, choices by code, yes and no as true and false.</summary>
internal static class CsvTable
{
    private const int RowsBetweenLooks = 4096;

    public static void Write(CsvWriter csv, Catalogue catalogue, FigureTable table, CancellationToken cancellation)
    {
        var columns = catalogue.At(table.Level).Select(measure => Column(measure, table, measure.Code)).OfType<CsvColumn>().ToList();
        foreach (var column in columns) csv.Field(column.Code);
        csv.EndRow();
        for (var row = 0; row < table.Count; row++)
        {
            if (row % RowsBetweenLooks == 0) cancellation.ThrowIfCancellationRequested();
            foreach (var column in columns) column.Write(csv, row);
            csv.EndRow();
        }
    }

    /// <summary>The long form of district.csv. A key that a district leaves open keeps its line, so that it can be filled in;
    /// keys made from a pattern are there only where they are known.</summary>
    public static void WriteKeys(CsvWriter csv, Catalogue catalogue, FigureTable table, CancellationToken cancellation)
    {
        var given = table.NumberColumns.Concat(table.TextColumns).Order(StringComparer.Ordinal).ToList();
        var columns = catalogue.At(table.Level)
            .SelectMany(measure => given.Where(code => catalogue.Find(measure.Level, code)?.Meaning == measure.Meaning).Select(code => Column(measure, table, code)))
            .OfType<CsvColumn>().ToList();
        foreach (var header in new[] { Codes.DistrictCode, "key", Codes.Value }) csv.Field(header);
        csv.EndRow();
        var districts = table.Texts(Codes.DistrictCode);
        for (var row = 0; row < table.Count; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var column in columns)
            {
                if (column.IsFromPattern && column.IsBlank(row)) continue;
                csv.Field(districts is null ? default : districts.Utf8(row));
                csv.Field(column.Code);
                column.Write(csv, row);
                csv.EndRow();
            }
        }
    }

    private static CsvColumn? Column(Measure measure, FigureTable table, string code)
    {
        var (numbers, texts) = (table.Numbers(code), table.Texts(code));
        return numbers is null && texts is null ? null : new CsvColumn(measure, code, numbers, texts);
    }
}

/// <summary>One column ready to be written.</summary>
internal sealed class CsvColumn(Measure measure, string code, long[]? numbers, TextColumn? texts)
{
    private readonly byte[][]? words = measure.Type switch
    {
        MeasureType.Choice => [.. measure.Choices.Select(choice => Encoding.UTF8.GetBytes(choice.Code))],
        MeasureType.YesNo => ["false"u8.ToArray(), "true"u8.ToArray()],
        _ => null,
    };

    public string Code { get; } = code;

    public bool IsFromPattern { get; } = measure.Code != code;

    public bool IsBlank(int row) => texts is null ? numbers![row] == FixedPoint.Missing : texts.IsBlank(row);

    public void Write(CsvWriter csv, int row)
    {
        if (texts is not null) csv.Field(texts.Utf8(row));
        else if (words is null) csv.Number(numbers![row]);
        else csv.Field(numbers![row] == FixedPoint.Missing ? default(ReadOnlySpan<byte>) : words[numbers[row]]);
    }
}
