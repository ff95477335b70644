namespace Junheng.Rules.Tests.Docs;

/// <summary>A page of docs/ and the rows of its tables.</summary>
internal static class Page
{
    /// <summary>Every row of every table of a page, as its trimmed cells; headings and rules left out.</summary>
    public static IReadOnlyList<string[]> Rows(string path)
    {
        var lines = File.ReadAllLines(Path.Combine(Root(), path));
        var rows = new List<string[]>();
        for (var i = 0; i < lines.Length; i++)
        {
            var heads = i + 1 < lines.Length && lines[i + 1].StartsWith("| ---", StringComparison.Ordinal);
            if (!lines[i].StartsWith("| ", StringComparison.Ordinal) || lines[i].StartsWith("| ---", StringComparison.Ordinal) || heads) continue;
            rows.Add([.. lines[i].Trim('|').Split('|').Select(cell => cell.Trim())]);
        }

        return rows;
    }

    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Junheng.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
