namespace Junheng.Office.Workbooks.Writing;

/// <summary>Where text stands in its cell, across.</summary>
internal enum Across
{
    General,
    Left,
    Center,
    Right,
}

/// <summary>How a cell looks. Equal looks share one style of the workbook.</summary>
internal sealed record Look
{
    public static Look Plain { get; } = new();

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    /// <summary>Points.</summary>
    public double Size { get; init; } = 10.5;

    /// <summary>Colour of the letters, RRGGBB.</summary>
    public string Ink { get; init; } = "1F2328";

    /// <summary>Colour behind, RRGGBB; null for none.</summary>
    public string? Fill { get; init; }

    /// <summary>A thin line all around.</summary>
    public bool Boxed { get; init; }

    /// <summary>A line below only (places to sign).</summary>
    public bool Underlined { get; init; }

    public Across Across { get; init; }

    /// <summary>Steps in from the edge that the text stands at.</summary>
    public int Indent { get; init; }

    public bool Wrap { get; init; }

    /// <summary>At the upper edge instead of the middle.</summary>
    public bool Top { get; init; }

    /// <summary>An Excel number format; <c>@</c> for text.</summary>
    public string Format { get; init; } = "General";

    /// <summary>Whether the cell may be changed in a protected sheet.</summary>
    public bool Unlocked { get; init; }
}
