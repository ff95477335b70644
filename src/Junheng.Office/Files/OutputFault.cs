using System.Globalization;
using Junheng.Rules.Common;

namespace Junheng.Office.Files;

/// <summary>Why the system would not let an output be written: a full disk, a folder that is closed to the user.</summary>
public static class OutputFault
{
    private static readonly int[] FullDisk = [28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    private static readonly int[] ReadOnly = [30, unchecked((int)0x80070013)];

    /// <summary>The sentence for a failure of the system while writing; null for anything else, which is a fault of ours.</summary>
    /// <param name="output">The path as the user gave it, or a word for the standard output.</param>
    /// <param name="exception">What was thrown.</param>
    public static Refusal? Of(string output, Exception exception)
    {
        return exception switch
        {
            UnauthorizedAccessException => Because("output_no_permission"),
            PathTooLongException => Because("output_name_too_long"),
            DirectoryNotFoundException => Because("output_folder_missing"),
            IOException when FullDisk.Contains(exception.HResult) => Because("output_disk_full"),
            IOException when ReadOnly.Contains(exception.HResult) => Because("output_no_permission"),
            IOException => Because("output_failed", exception.HResult.ToString("X", CultureInfo.InvariantCulture)),
            _ => null,
        };

        Refusal Because(string code, params string[] more) => new(code, Place.OfFile(output), [output, .. more]);
    }
}
