using System.IO.Compression;
using Junheng.Office.Csv;
using Junheng.Office.Files;
using Junheng.Office.Sheets;
using Junheng.Office.Workbooks.Reader;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office;

/// <summary>What an input is.</summary>
internal enum InputForm
{
    /// <summary>A CSV folder.</summary>
    Folder,

    /// <summary>A ZIP of a CSV folder.</summary>
    Zip,

    /// <summary>A workbook.</summary>
    Workbook,
}

/// <summary>
/// Reads whatever an input may be: a CSV folder, a ZIP of one, or a workbook (exchange format §1). Its content decides
/// which, not its name; anything else is refused in one sentence that says what to give instead.
/// </summary>
public static class InputFile
{
    /// <summary>Reads an input.</summary>
    /// <param name="path">A folder or a file.</param>
    /// <param name="catalogue">The measures.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The figures, with what was put right or left out as findings; or every reason against them.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Outcome<Dataset> Read(string path, Catalogue catalogue, CancellationToken cancellation = default)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        try
        {
            if (FormOf(path, name, out var refusal) is not { } form) return Outcome<Dataset>.Refused(refusal!);
            return form switch
            {
                InputForm.Folder => CsvFolder.Read(path, catalogue, cancellation),
                InputForm.Zip => CsvZip.Read(path, catalogue, cancellation),
                _ => WorkbookReader.Read(path, catalogue, cancellation),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Outcome<Dataset>.Refused(Unreadable.Of(path));
        }
    }

    /// <summary>What stands at a path; null with a refusal when it is no input.</summary>
    private static InputForm? FormOf(string path, string name, out Refusal? refusal)
    {
        refusal = null;
        if (Directory.Exists(path)) return InputForm.Folder;
        var code = "input_absent";
        if (File.Exists(path))
        {
            using var stream = File.OpenRead(path);
            switch (FileContent.Of(stream))
            {
                case FileContent.Kind.Zip:
                    if (OfZip(stream, out code) is { } form) return form;
                    break;
                case FileContent.Kind.Markup:
                    code = "workbook_is_markup";
                    break;
                case FileContent.Kind.Encrypted or FileContent.Kind.Workbook97:
                    code = "input_old_workbook";
                    break;
                case FileContent.Kind.Text when name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase):
                    code = "input_single_csv";
                    break;
                default:
                    code = "input_unknown";
                    break;
            }
        }

        refusal = new Refusal(code, Place.OfFile(name), [name]);
        return null;
    }

    /// <summary>What an archive is; null with the code of the refusal when it is damaged or no input.</summary>
    private static InputForm? OfZip(Stream stream, out string refusal)
    {
        refusal = "zip_damaged";
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            if (zip.GetEntry("[Content_Types].xml") is not null) return InputForm.Workbook;
            if (!OpenDocument.IsSpreadsheet(zip)) return InputForm.Zip;
            refusal = "workbook_ods";
            return null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
