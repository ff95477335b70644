namespace Junheng.Office.Evidence.Binders;

/// <summary>A file of a binder, in its order.</summary>
/// <param name="Number">Under which it stands: the number of a required piece, or 其他.</param>
/// <param name="Title">What it is.</param>
/// <param name="Under">Whose it is, and for what; may be empty.</param>
/// <param name="Name">Its own name, with ending.</param>
/// <param name="Path">Where it lies; the same path twice is bound once.</param>
/// <param name="Sort">What it is.</param>
public sealed record BinderEntry(string Number, string Title, string Under, string Name, string Path, FileSort Sort);

/// <summary>What is bound.</summary>
/// <param name="Title">On the cover.</param>
/// <param name="District">Whose it is.</param>
/// <param name="Under">Which part; lines on the cover.</param>
/// <param name="Made">When, as it is to be read.</param>
/// <param name="Entries">The files in order; at least one.</param>
public sealed record Binder(string Title, string District, IReadOnlyList<string> Under, string Made, IReadOnlyList<BinderEntry> Entries);

/// <summary>How a file went into the binder.</summary>
public enum Bound
{
    /// <summary>With all of its pages.</summary>
    Whole,

    /// <summary>It cannot be printed from here: a page stands in, the file itself is in the ZIP.</summary>
    StandIn,

    /// <summary>It cannot be opened: a page says so.</summary>
    Broken,

    /// <summary>It asks for a password: a page says so.</summary>
    Encrypted,

    /// <summary>It was bound before, under another number.</summary>
    Before,
}

/// <summary>Where an entry stands in the binder.</summary>
/// <param name="Entry">Which.</param>
/// <param name="Bound">How.</param>
/// <param name="Page">The page of its divider, from 1; for one that was bound before, that of the first time.</param>
/// <param name="Pages">Its own pages, without the divider.</param>
public sealed record BoundEntry(BinderEntry Entry, Bound Bound, int Page, int Pages);

/// <summary>What was bound.</summary>
/// <param name="Entries">In order.</param>
/// <param name="Pages">Of the whole binder.</param>
public sealed record BoundBinder(IReadOnlyList<BoundEntry> Entries, int Pages);
