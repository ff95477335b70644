using CsCheck;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;

namespace Junheng.Office.Tests.Csv;

/// <summary>Rows written by a tiny writer of RFC 4180 come back as they were, however the file is cut into chunks.</summary>
public sealed class CsvPropertyTests : IDisposable
{
    private static readonly Gen<string> Texts = Gen.String[Gen.Char["ab\",\n\r校 =;"], 0, 12].Select(text => text.Trim(' ', '\t'));

    private static readonly Gen<Row[]> Rows =
        (from name in Texts
         from town in Texts
         from area in Gen.Long[0, 999_999_999_999_999].Nullable()
         from year in Gen.Int[0, 99_999].Nullable()
         from kind in Gen.Int[0, 9]
         from boarding in Gen.Bool.Nullable()
         from quoted in Gen.Bool
         select new Row(name, town, area, year, kind, boarding, quoted)).Array[1, 40];

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Rows_come_back_as_they_were_written() => Gen.Select(Rows, Gen.Bool, Gen.Bool, Gen.Int[1, 300]).Sample((rows, windows, ended, block) =>
    {
        Write(rows, windows ? "\r\n" : "\n", ended);

        var schools = folder.Tables(block).Schools;

        return schools.Count == rows.Length && Enumerable.Range(0, rows.Length).All(i => Is(schools, i, rows[i]));
    }, iter: 2_000, threads: 1);

    [Fact]
    public void Lines_are_counted_through_quoted_line_ends_in_every_chunk() => Gen.Select(Rows, Gen.Int[1, 200]).Sample((rows, block) =>
    {
        Write(rows, "\n", ended: true);
        var line = 2;
        var places = folder.Tables(block).Schools.Places;
        return Enumerable.Range(0, rows.Length).All(i =>
        {
            var found = places.At(i, "name").Row;
            var expected = line;
            line += 1 + rows[i].Name.Count(c => c == '\n') + rows[i].Town.Count(c => c == '\n');
            return found == expected;
        });
    }, iter: 500, threads: 1);

    [Fact]
    public void Faulty_files_are_refused_alike_however_they_are_cut() =>
        Gen.Select(Gen.String[Gen.Char["1A,,\"\"\n\n x5-"], 0, 120], Gen.Int[1, 30]).Sample((text, block) =>
        {
            folder.Write("stages.csv", "district_code,school_code,stage,students\n" + text);
            var one = folder.Read();
            var many = folder.Read(block);
            return TestFolder.Lines(one).SequenceEqual(TestFolder.Lines(many)) && TestFolder.Findings(one).SequenceEqual(TestFolder.Findings(many));
        }, iter: 3_000, threads: 1);

    private void Write(Row[] rows, string lineEnd, bool ended)
    {
        var lines = rows.Select((row, i) => string.Join(',', row.Cells(i)));
        folder.Write("stages.csv", "district_code,school_code,stage,students\n");
        folder.Write("schools.csv", string.Join(lineEnd, lines.Prepend("district_code,school_code,name,town,teaching_area_m2,built_year,kind,boarding")) + (ended ? lineEnd : ""));
    }

    private static bool Is(FigureTable schools, int i, Row row) =>
        schools.Text("school_code", i) == $"S{i}"
        && schools.Text("name", i) == row.Name
        && schools.Text("town", i) == row.Town
        && schools.Value("teaching_area_m2", i) == (row.Area ?? FixedPoint.Missing)
        && schools.Value("built_year", i) == (row.Year is { } year ? FixedPoint.Of(year) : FixedPoint.Missing)
        && schools.ChoiceOf("kind", i) == row.Kind
        && schools.YesNo("boarding", i) == row.Boarding;

    private sealed record Row(string Name, string Town, long? Area, int? Year, int Kind, bool? Boarding, bool Quoted)
    {
        public IEnumerable<string> Cells(int i)
        {
            string?[] cells =
            [
                "1", $"S{i}", Name, Town, Area is { } area ? FixedPoint.Format(area) : "", Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ((SchoolKind)Kind).Code(), Boarding switch { true => "true", false => "false", _ => "" },
            ];
            return cells.Select(cell => Quoted || (cell ?? "").AsSpan().ContainsAny("\",\r\n")
                ? $"\"{(cell ?? "").Replace("\"", "\"\"", StringComparison.Ordinal)}\""
                : cell ?? "");
        }
    }
}
