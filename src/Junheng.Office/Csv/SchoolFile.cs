using Junheng.Office.Csv.Reading;
using Junheng.Office.Files;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Csv;

/// <summary>
/// Reads a list of schools to prefill a template with: one file with the columns of schools.csv, whatever its name.
/// Source: exchange format §1 (<c>template --schools</c>), §2.
/// </summary>
public static class SchoolFile
{
    /// <summary>Reads a list.</summary>
    /// <param name="path">The file.</param>
    /// <param name="catalogue">The measures.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The schools in the order of the file, with what was put right or left out; or every reason against them.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Outcome<FigureTable> Read(string path, Catalogue catalogue, CancellationToken cancellation = default)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path)) return Refused("input_absent", name);
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > CsvFolder.LargestFile) return Refused("file_large", name);
            var bytes = new CsvBytes(name, (int)stream.Length);
            for (var block = 0; block < bytes.Blocks; block++)
            {
                cancellation.ThrowIfCancellationRequested();
                stream.ReadExactly(bytes.Block(block));
                bytes.Count(block);
            }

            return Read(bytes, catalogue);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Outcome<FigureTable>.Refused(Unreadable.Of(path));
        }
    }

    private static Outcome<FigureTable> Read(CsvBytes bytes, Catalogue catalogue)
    {
        var file = new CsvFile(bytes, Level.School, catalogue.At(Level.School));
        for (var chunk = 0; chunk < file.Chunks; chunk++) file.Read(chunk);
        file.Finish();
        var findings = file.Notes.Findings().ToList();
        if (file.Notes.Refusals.Total > 0) return Outcome<FigureTable>.Refused([.. file.Notes.Refusals.WithRest()], findings);
        var schools = file.ToFigures();
        var doubles = Dataset.Of(new Tables(catalogue, schools, FigureTable.Empty(Level.Stage)));
        return doubles.IsOk ? Outcome<FigureTable>.Ok(schools, findings) : Outcome<FigureTable>.Refused(doubles.Refusals, findings);
    }

    private static Outcome<FigureTable> Refused(string code, string name) =>
        Outcome<FigureTable>.Refused(new Refusal(code, Place.OfFile(name), [name]));
}
