using Junheng.Office.Workbooks.Writing;

namespace Junheng.Office.Workbooks.Template;

/// <summary>The looks of the sheets that are filled in.</summary>
internal static class Tones
{
    public static readonly Look Heading = new()
    {
        Bold = true, Ink = "FFFFFF", Fill = "1F6F8B", Boxed = true, Across = Across.Center, Wrap = true, Unlocked = true,
    };

    /// <summary>A column that has to be filled.</summary>
    public static readonly Look KeyHeading = Heading with { Fill = "123E5C" };

    /// <summary>A column that may stay blank or follows from others.</summary>
    public static readonly Look ExtraHeading = Heading with { Fill = "5B6570" };

    /// <summary>Codes are texts, so that leading zeros stay.</summary>
    public static readonly Look FreeCode = new() { Format = "@", Unlocked = true };

    public static readonly Look Code = new() { Format = "@", Fill = "EEF1F4", Boxed = true };

    public static readonly Look Text = new() { Format = "@", Unlocked = true };

    public static readonly Look Number = new() { Unlocked = true, Across = Across.Right };

    public static readonly Look Word = new() { Unlocked = true, Across = Across.Center };

    public static readonly Look Reading = new() { Fill = "EEF1F4", Boxed = true, Wrap = true };

    public static readonly Look Entry = new() { Boxed = true, Unlocked = true, Across = Across.Center, Fill = "FFFBE6" };

    public static readonly Look Title = new() { Bold = true, Size = 16, Ink = "123E5C" };

    public static readonly Look Chapter = new() { Bold = true, Size = 12, Ink = "FFFFFF", Fill = "1F6F8B" };

    public static readonly Look Paragraph = new() { Wrap = true, Top = true };

    public static readonly Look TableHead = new() { Bold = true, Boxed = true, Fill = "DCE9EF", Wrap = true };

    public static readonly Look TableCell = new() { Boxed = true, Wrap = true };
}
