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
    private readonly Catalogue catalogue;
    private readonly CsvFile?[] files;
    private readonly FigureTable[] figures;

    private CsvTables(CsvBytes?[] bytes, Catalogue catalogue, CancellationToken cancellation)
    {
        this.catalogue = catalogue;
        files = new CsvFile?[bytes.Length];
        figures = new FigureTable[bytes.Length];
        var pieces = new List<Piece>();
        // District figures first: they have a step of their own, done while the other files are being read.
        for (var position = files.Length - 1; position >= 0; position--)
        {
            var level = TableFile.All[position].Level;
            figures[position] = FigureTable.Empty(level);
            if (bytes[position] is not { } file) continue;
            files[position] = new CsvFile(file, level, level == Level.District ? DistrictKeys.Columns : catalogue.At(level));
            for (var chunk = 0; chunk < files[position]!.Chunks; chunk++) pieces.Add(new Piece(position, chunk));
            if (files[position]!.Chunks == 0) Finish(position);
        }

        Cores.Each(pieces.Count, index =>
        {
            var (position, chunk) = pieces[index];
            if (files[position]!.Read(chunk)) Finish(position);
        }, cancellation);
    }

    /// <summary>Reads the files.</summary>
    /// <param name="bytes">Those that are there, by their position in <see cref="TableFile.All"/>, filled and counted.</param>
    /// <param name="others">What else was there.</param>
    /// <param name="catalogue">The measures.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Outcome<Dataset> Read(
        CsvBytes?[] bytes, OtherFiles others, Catalogue catalogue, CancellationToken cancellation)
    {
        if (bytes[0] is null && bytes[1] is null && others.Instead() is { } instead) return Outcome<Dataset>.Refused(instead);
        var read = new CsvTables(bytes, catalogue, cancellation);
        cancellation.ThrowIfCancellationRequested();
        List<Finding> noticed = [.. others.Findings(table => bytes[TableFile.Position(table.Name)] is not null)];
        foreach (var file in read.files) noticed.AddRange(file?.Notes.Findings() ?? []);
        if (!read.IsSound()) return Outcome<Dataset>.Refused(read.Refusals(others), noticed);
        var outcome = Dataset.Of(read.Joined());
        return outcome.IsOk ? Outcome<Dataset>.Ok(outcome.Value, noticed) : Outcome<Dataset>.Refused(outcome.Refusals, noticed);
    }

    /// <summary>Makes the table of a file; it stays empty when the file could not be read as what it is.</summary>
    private void Finish(int position)
    {
        var file = files[position]!;
        file.Finish();
        if (file.IsWhole) figures[position] = file.Level == Level.District ? DistrictKeys.Read(file, catalogue) : file.ToFigures();
    }

    private Tables Joined() => new(catalogue, figures[0], figures[1])
    {
        Classes = figures[2],
        Rooms = figures[3],
        Confirmations = figures[4],
        Districts = figures[5],
    };

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
    private List<Refusal> Refusals(OtherFiles others)
    {
        var misfits = files[0] is { IsWhole: true } ? Dataset.Misfits(Joined()) : null;
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
                refusals.Add(others.Absent(TableFile.All[position]));
            }
        }

        return refusals;
    }

    private sealed record Piece(int Position, int Chunk);
}
