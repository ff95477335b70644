using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Csv.Reading;

/// <summary>One of the files of the exchange format §2.</summary>
/// <param name="Level">What its rows are.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsRequired">Whether it has to be there.</param>
internal sealed record TableFile(Level Level, string Name, bool IsRequired)
{
    /// <summary>All of them, in the order in which faults are listed.</summary>
    public static IReadOnlyList<TableFile> All { get; } =
    [
        new(Level.School, "schools.csv", true),
        new(Level.Stage, "stages.csv", true),
        new(Level.Class, "classes.csv", false),
        new(Level.Room, "rooms.csv", false),
        new(Level.Confirmation, "confirmations.csv", false),
        new(Level.District, "district.csv", false),
    ];

    /// <summary>The position in <see cref="All"/> of a file by its name, whatever its case; -1 when it is none of them.</summary>
    public static int Position(string name)
    {
        for (var position = 0; position < All.Count; position++)
        {
            if (string.Equals(All[position].Name, name, StringComparison.OrdinalIgnoreCase)) return position;
        }

        return -1;
    }
}

/// <summary>The files of a folder, already in memory, read on all cores and held against each other.</summary>
internal sealed class CsvTables
{
    private readonly CsvFile?[] files;
    private readonly Tables tables;

    private CsvTables(CsvBytes?[] bytes, Catalogue catalogue, CancellationToken cancellation)
    {
        files = new CsvFile?[bytes.Length];
        var pieces = new List<Piece>();
        for (var position = 0; position < files.Length; position++)
        {
            if (bytes[position] is not { } file) continue;
            var level = TableFile.All[position].Level;
            files[position] = new CsvFile(file, level, level == Level.District ? DistrictKeys.Columns : catalogue.At(level));
            for (var chunk = 0; chunk < files[position]!.Chunks; chunk++) pieces.Add(new Piece(files[position]!, chunk));
        }

        Cores.Each(pieces.Count, index => pieces[index].File.Read(pieces[index].Chunk), cancellation);
        var figures = new FigureTable[files.Length];
        for (var position = 0; position < files.Length; position++)
        {
            files[position]?.Finish();
            figures[position] = Figures(files[position], TableFile.All[position].Level, catalogue);
        }

        tables = new Tables(catalogue, figures[0], figures[1])
        {
            Classes = figures[2],
            Rooms = figures[3],
            Confirmations = figures[4],
            Districts = figures[5],
        };
    }

    /// <summary>Reads the files.</summary>
    /// <param name="bytes">Those that are there, by their position in <see cref="TableFile.All"/>, filled and counted.</param>
    /// <param name="findings">What was noticed before.</param>
    /// <param name="catalogue">The measures.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Outcome<Dataset> Read(
        CsvBytes?[] bytes, IReadOnlyList<Finding> findings, Catalogue catalogue, CancellationToken cancellation)
    {
        var read = new CsvTables(bytes, catalogue, cancellation);
        cancellation.ThrowIfCancellationRequested();
        List<Finding> noticed = [.. findings];
        foreach (var file in read.files) noticed.AddRange(file?.Notes.Findings() ?? []);
        if (!read.IsSound()) return Outcome<Dataset>.Refused(read.Refusals(), noticed);
        var outcome = Dataset.Of(read.tables);
        return outcome.IsOk ? Outcome<Dataset>.Ok(outcome.Value, noticed) : Outcome<Dataset>.Refused(outcome.Refusals, noticed);
    }

    /// <summary>The table of a file; empty when it is absent or could not be read as what it is.</summary>
    private static FigureTable Figures(CsvFile? file, Level level, Catalogue catalogue)
    {
        if (file is not { IsWhole: true }) return FigureTable.Empty(level);
        return level == Level.District ? DistrictKeys.Read(file, catalogue) : file.ToFigures();
    }

    private bool IsSound()
    {
        for (var position = 0; position < files.Length; position++)
        {
            if (files[position] is { } file ? file.Notes.Refusals.Total > 0 : TableFile.All[position].IsRequired) return false;
        }

        return true;
    }

    /// <summary>Everything in the way, file by file in the order of the lines: cells that cannot be read and, where the schools
    /// could be read, rows that do not fit to them.</summary>
    private List<Refusal> Refusals()
    {
        var misfits = files[0] is { IsWhole: true } ? Dataset.Misfits(tables) : null;
        var refusals = new List<Refusal>();
        for (var position = 0; position < files.Length; position++)
        {
            if (files[position] is { } file)
            {
                var own = file.Notes.Refusals;
                refusals.AddRange((misfits is null ? own : own.Among(misfits[(int)file.Level])).WithRest());
            }
            else if (TableFile.All[position].IsRequired)
            {
                var name = TableFile.All[position].Name;
                refusals.Add(new Refusal("file_absent", Place.OfFile(name), [name]));
            }
        }

        return refusals;
    }

    private sealed record Piece(CsvFile File, int Chunk);
}
