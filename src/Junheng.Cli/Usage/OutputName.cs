namespace Junheng.Cli.Usage;

/// <summary>What an output may be called: a workbook that is not called .xlsx is opened by nobody's double click, and a folder
/// called like a file is mostly a mistake.</summary>
internal static class OutputName
{
    private const string Workbook = ".xlsx";

    private static readonly string[] FilesOnly = [".csv", Workbook, ".xls", ".zip", ".json", ".txt"];

    /// <summary>Whether a name is that of a workbook.</summary>
    public static bool IsWorkbook(string path) => path.EndsWith(Workbook, StringComparison.OrdinalIgnoreCase);

    /// <summary>Why a workbook may not be called so, or null.</summary>
    public static string? FaultOfWorkbook(string? path) => path switch
    {
        null => null,
        OutputFiles.Standard => "工作簿不能写到标准输出，请写出文件名，以 .xlsx 结尾。",
        _ when IsWorkbook(path) => null,
        _ => $"写出的是工作簿，文件名要以 .xlsx 结尾，不能是 {path}；例如 {Path.ChangeExtension(path, Workbook)}。",
    };

    /// <summary>Why a CSV folder may not be called so, or null.</summary>
    public static string? FaultOfFolder(string path)
    {
        if (path == OutputFiles.Standard) return "CSV 文件夹不能写到标准输出，请写出文件夹名。";
        var name = Path.TrimEndingDirectorySeparator(path);
        return FilesOnly.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
            ? $"写出的是 CSV 文件夹，{path} 却像一个文件；请写出文件夹名，例如 {Path.ChangeExtension(name, null)}。"
            : null;
    }
}
