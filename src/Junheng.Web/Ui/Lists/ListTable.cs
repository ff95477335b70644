namespace Junheng.Web.Ui.Lists;

/// <summary>A column of a list.</summary>
/// <param name="Key">Its name in the address.</param>
/// <param name="Title">Its heading.</param>
public sealed record ListColumn(string Key, string Title)
{
    /// <summary>Numbers stand at the right and sort by size.</summary>
    public bool Number { get; init; }

    /// <summary>How a number looks in the exported workbook; what the page shows is the cell's text.</summary>
    public string Format { get; init; } = "General";

    /// <summary>Few values, offered as a choice above the list.</summary>
    public bool Choice { get; init; }

    /// <summary>Width in the exported workbook, in characters.</summary>
    public double Width { get; init; } = 12;

    /// <summary>Left out on small screens.</summary>
    public bool Minor { get; init; }
}

/// <summary>A cell of a list.</summary>
/// <param name="Text">As the page shows it.</param>
/// <param name="Number">What it sorts by and what is exported; null sorts by the text, and last in a column of numbers.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Look">A chip's look: the text is shown as a chip.</param>
/// <param name="IsFigure">Whether the link is the explanation of a figure.</param>
public readonly record struct ListCell(string Text, double? Number = null, string? Href = null, string? Look = null, bool IsFigure = false)
{
    /// <summary>How a figure stands, told by colour and shape beside it: <c>pass</c>, <c>near</c>, <c>fail</c>, <c>pending</c>; null for nothing.</summary>
    public string? Mark { get; init; }

    public static implicit operator ListCell(string text) => new(text);

    public static ListCell Of(Chip chip, string? href = null) => new(chip.Word, null, href, chip.Look);

    public static ListCell Figure(string text, double? number, string? href) => new(text, number, href, null, true);
}

/// <summary>A list: what a page shows a part of, and an export all of.</summary>
/// <param name="Name">Its file name without ending.</param>
/// <param name="Title">In Chinese.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows in their own order: the cells by column.</param>
public sealed record ListTable(string Name, string Title, IReadOnlyList<ListColumn> Columns, IReadOnlyList<ListCell[]> Rows)
{
    /// <summary>Said when there is no row at all.</summary>
    public string Empty { get; init; } = "没有内容。";

    /// <summary>The version code of the figures that it was made from; empty when it has none.</summary>
    public string Version { get; init; } = "";

    /// <summary>Under the title of the export: what the figures are.</summary>
    public string Under { get; init; } = "";

    /// <summary>The address of its export; null when it has none.</summary>
    public string? Export { get; init; }
}
