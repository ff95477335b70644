using Junheng.Rules.Common;

namespace Junheng.Office.Files;

/// <summary>Files that are there by their name and cannot be opened.</summary>
internal static class Unreadable
{
    /// <summary>Why a file could not be opened or read to its end, under its own name.</summary>
    /// <param name="path">The file.</param>
    public static Refusal Of(string path)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        return new Refusal(LeadsNowhere(path) ? "file_link_broken" : "input_unreadable", Place.OfFile(name), [name]);
    }

    private static bool LeadsNowhere(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A link that leads to itself has no end.
            return true;
        }
    }
}
