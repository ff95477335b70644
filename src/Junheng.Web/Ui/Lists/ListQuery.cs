using System.Globalization;

namespace Junheng.Web.Ui.Lists;

/// <summary>Which part of a list an address asks for: words looked for, choices, order and page.</summary>
public sealed record ListQuery
{
    /// <summary>Rows on a page.</summary>
    public const int PageRows = 100;

    public string Words { get; private init; } = "";

    public string Sort { get; private init; } = "";

    public bool Descending { get; private init; }

    public int Page { get; private init; } = 1;

    /// <summary>Chosen values by column.</summary>
    public IReadOnlyDictionary<string, string> Chosen { get; private init; } = new Dictionary<string, string>();

    public static ListQuery Of(IQueryCollection query)
    {
        var sort = query["sort"].ToString();
        return new ListQuery
        {
            Words = query["q"].ToString().Trim(),
            Sort = sort.TrimStart('-'),
            Descending = sort.StartsWith('-'),
            Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
            Chosen = query.Where(one => one.Key.StartsWith("is.", StringComparison.Ordinal) && one.Value.ToString().Length > 0)
                .ToDictionary(one => one.Key[3..], one => one.Value.ToString(), StringComparer.Ordinal),
        };
    }

    /// <summary>The rows that are asked for, in order; all pages.</summary>
    public IReadOnlyList<ListCell[]> Of(ListTable table)
    {
        var rows = table.Rows.AsEnumerable();
        foreach (var (key, value) in Chosen)
        {
            if (IndexOf(table, key) is var at and >= 0) rows = rows.Where(row => row[at].Text == value);
        }

        foreach (var word in Words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            rows = rows.Where(row => Array.Exists(row, cell => cell.Text.Contains(word, StringComparison.OrdinalIgnoreCase)));
        }

        return IndexOf(table, Sort) is var column and >= 0 ? Sorted(rows, column, table.Columns[column].Number) : [.. rows];
    }

    /// <summary>The address of the same list with something changed; a changed filter or order begins at the first page.</summary>
    public string Link(string path, params IReadOnlyList<(string Name, string Value)> changed)
    {
        var parts = new List<(string Name, string Value)>();
        if (Words.Length > 0) parts.Add(("q", Words));
        parts.AddRange(Chosen.Select(one => ($"is.{one.Key}", one.Value)));
        if (Sort.Length > 0) parts.Add(("sort", (Descending ? "-" : "") + Sort));
        parts.RemoveAll(part => changed.Any(one => one.Name == part.Name));
        parts.AddRange(changed.Where(one => one.Value.Length > 0));
        var tail = string.Join('&', parts.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
        return tail.Length == 0 ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{tail}";
    }

    private IReadOnlyList<ListCell[]> Sorted(IEnumerable<ListCell[]> rows, int column, bool number)
    {
        if (!number)
        {
            return Descending
                ? [.. rows.OrderByDescending(row => row[column].Text, ChineseOrder.Comparer)]
                : [.. rows.OrderBy(row => row[column].Text, ChineseOrder.Comparer)];
        }

        // What is missing is neither the least nor the most.
        var known = rows.OrderBy(row => row[column].Number is null);
        return Descending
            ? [.. known.ThenByDescending(row => row[column].Number)]
            : [.. known.ThenBy(row => row[column].Number)];
    }

    private static int IndexOf(ListTable table, string key)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Key == key) return i;
        }

        return -1;
    }
}
