using Junheng.Office.Workbooks;
using Junheng.Rules.Common;

namespace Junheng.Office.Csv.Reading;

/// <summary>
/// The files of a folder or an archive that are none of the six tables. Most can be passed over; some are a table under a name
/// of its own, or what should have been given instead.
/// </summary>
/// <param name="container">The name of the folder or archive.</param>
/// <param name="isArchive">Whether it is an archive.</param>
internal sealed class OtherFiles(string container, bool isArchive)
{
    private static readonly string[] Workbooks = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".et"];

    private readonly List<string> names = [];

    /// <summary>A folder inside the folder that holds schools.csv; null when there is none.</summary>
    public string? Inner { get; set; }

    /// <summary>Adds a file by its name without folders.</summary>
    public void Add(string name) => names.Add(name);

    /// <summary>What was passed over: a warning where it probably is a table that is not there.</summary>
    /// <param name="isThere">Whether there is a file of this table.</param>
    public IEnumerable<Finding> Findings(Func<TableFile, bool> isThere) => names.Select(name =>
        Array.Find([.. TableFile.All], table => !isThere(table) && IsMeant(name, table)) is { } meant
            ? new Finding("file_misnamed", Severity.Warning, Place.OfFile(name), Misnamed(name, meant))
            : new Finding("file_ignored", Severity.Info, Place.OfFile(name), []));

    /// <summary>The refusal for a required table that is not there.</summary>
    public Refusal Absent(TableFile table) => names.Find(name => IsMeant(name, table)) is { } meant
        ? new Refusal("file_misnamed", Place.OfFile(meant), Misnamed(meant, table))
        : new Refusal("file_absent", Place.OfFile(table.Name), [table.Name]);

    /// <summary>Where neither schools nor stages are there: what should have been given instead, or null when nothing of that
    /// kind is here.</summary>
    public Refusal? Instead()
    {
        if (TableFile.All.Any(table => table.IsRequired && names.Exists(name => IsMeant(name, table)))) return null;
        if (Inner is not null) return Because("folder_holds_folder", Inner);
        if (names.Find(name => Workbooks.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)) is { } workbook)
        {
            return Because(isArchive ? "zip_holds_workbook" : "folder_holds_workbook", workbook);
        }

        return names.Find(name => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) is { } archive
            ? Because(isArchive ? "zip_holds_zip" : "folder_holds_zip", archive)
            : null;
    }

    private Refusal Because(string code, string inside) => new(code, Place.OfFile(container), [container, inside]);

    private static string[] Misnamed(string name, TableFile table) => [name, table.Name, WorkbookLayout.SheetOf(table.Level)];

    /// <summary>学校.csv, 学校表.csv; schools.csv.csv, schools (1).csv.</summary>
    private static bool IsMeant(string name, TableFile table)
    {
        if (Path.GetExtension(name).ToUpperInvariant() is not (".CSV" or ".TXT")) return false;
        var stem = Path.GetFileNameWithoutExtension(name).Trim();
        var sheet = WorkbookLayout.SheetOf(table.Level);
        return stem == sheet || stem == sheet + "表"
            || stem.StartsWith(Path.GetFileNameWithoutExtension(table.Name), StringComparison.OrdinalIgnoreCase);
    }
}
