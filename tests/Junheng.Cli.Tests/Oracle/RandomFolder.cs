using System.Text;

namespace Junheng.Cli.Tests.Oracle;

/// <summary>
/// A small CSV folder from a seed: every kind of school, many blanks, figures crowded around every limit; always one that the
/// contract accepts. The same seed writes the same bytes.
/// </summary>
internal static class RandomFolder
{
    private static readonly string[] Demanded = ["district_code", "school_code", "name", "kind", "stage", "students"];

    public static void Write(int seed, string folder)
    {
        var shape = new RandomDice(seed);
        // One folder in four is clean, so that "pass" is reached; one in four is mostly blank or mostly wrong.
        var dice = new RandomDice(unchecked(seed * 31 + 7))
        {
            Blanks = shape.Pick(0, 0, 0, 0.01, 0.05, 0.3),
            Faults = shape.Pick(0, 0, 0, 0.02, 0.1, 0.5),
        };

        var tables = new RandomTables();
        string[] codes = ["370812", "370811", "370883"];
        foreach (var code in codes.Take(shape.Pick(1, 1, 1, 2, 3))) new RandomDistrict(code, dice, tables).Add();

        Directory.CreateDirectory(folder);
        WriteFile(folder, "schools.csv", RandomTables.SchoolColumns, tables.Schools, shape);
        WriteFile(folder, "stages.csv", StageColumns(shape), tables.Stages, shape);
        WriteOptional(folder, "classes.csv", RandomTables.ClassColumns, tables.Classes, shape);
        WriteOptional(folder, "rooms.csv", RandomTables.RoomColumns, tables.Rooms, shape);
        WriteOptional(folder, "confirmations.csv", RandomTables.ConfirmationColumns, tables.Confirmations, shape);
        WriteOptional(folder, "district.csv", RandomTables.DistrictColumns, tables.Keys, shape);
    }

    private static string[] StageColumns(RandomDice shape) =>
    [
        .. RandomTables.StageColumns,
        .. shape.Chance(0.4) ? RandomTables.DegreeColumns : [],
        .. shape.Chance(0.4) ? RandomTables.ArtsColumns : [],
    ];

    private static void WriteOptional(
        string folder, string file, string[] columns, List<Dictionary<string, string>> rows, RandomDice shape)
    {
        if (!shape.Chance(0.05)) WriteFile(folder, file, columns, rows, shape);
    }

    private static void WriteFile(string folder, string file, string[] columns, List<Dictionary<string, string>> rows, RandomDice shape)
    {
        var kept = columns.ToList();
        // Only columns that identify nothing may be absent.
        if (file is "schools.csv" or "stages.csv" && shape.Chance(0.1))
            kept.RemoveAll(column => !Demanded.Contains(column) && shape.Chance(0.08));
        if (shape.Chance(0.2)) kept.Add("remark");
        var order = kept.ToArray();
        if (shape.Chance(0.5)) shape.Shuffle(order);

        var end = shape.Pick("\n", "\r\n");
        var text = new StringBuilder();
        text.Append(string.Join(',', order)).Append(end);
        foreach (var row in rows)
            text.Append(string.Join(',', order.Select(column => Quoted(row.GetValueOrDefault(column, ""))))).Append(end);
        File.WriteAllText(Path.Combine(folder, file), text.ToString(), new UTF8Encoding(shape.Chance(0.5)));
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
