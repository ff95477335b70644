using System.IO.Compression;
using Junheng.Office.Files;
using Junheng.Rules.Common;

namespace Junheng.Office.Evidence;

/// <summary>A sort of file that is taken as evidence, told by its content and never by its name.</summary>
/// <param name="Code">A short name.</param>
/// <param name="MediaType">As it is served.</param>
/// <param name="Endings">Endings that a name may have, without the dot; the first is the usual one.</param>
public sealed record FileSort(string Code, string MediaType, IReadOnlyList<string> Endings)
{
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";
    private const int HeadBytes = 32;

    /// <summary>A PDF.</summary>
    public static FileSort Pdf { get; } = new("pdf", "application/pdf", ["pdf"]);

    /// <summary>A photograph.</summary>
    public static FileSort Jpeg { get; } = new("jpeg", "image/jpeg", ["jpg", "jpeg", "jfif"]);

    /// <summary>A picture, mostly of a screen.</summary>
    public static FileSort Png { get; } = new("png", "image/png", ["png"]);

    /// <summary>A Word document without macros.</summary>
    public static FileSort Word { get; } = new("word", OpenXml + "wordprocessingml.document", ["docx"]);

    /// <summary>A workbook without macros.</summary>
    public static FileSort Excel { get; } = new("excel", OpenXml + "spreadsheetml.sheet", ["xlsx"]);

    /// <summary>A presentation without macros.</summary>
    public static FileSort Slides { get; } = new("slides", OpenXml + "presentationml.presentation", ["pptx"]);

    /// <summary>Every sort.</summary>
    public static IReadOnlyList<FileSort> All { get; } = [Pdf, Jpeg, Png, Word, Excel, Slides];

    /// <summary>The sort with a media type; null when there is none.</summary>
    public static FileSort? OfMediaType(string mediaType) => All.FirstOrDefault(sort => sort.MediaType == mediaType);

    /// <summary>Whether a browser shows it by itself.</summary>
    public bool Shows => this == Pdf || IsImage;

    /// <summary>Whether it is a picture.</summary>
    public bool IsImage => this == Jpeg || this == Png;

    /// <summary>The sort of a file, or why it is not taken.</summary>
    /// <param name="content">Its content; seekable, left where it began.</param>
    /// <param name="name">Its name, already without folders.</param>
    public static Outcome<FileSort> Of(Stream content, string name)
    {
        var begin = content.Position;
        var head = new byte[HeadBytes];
        var read = content.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        content.Position = begin;
        if (read == 0) return Refused("evidence_empty", name);
        var found = ByHead(head.AsSpan(0, read), content, name, out var refusal);
        content.Position = begin;
        if (found is null) return Refused(refusal, name);
        var ending = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        return found.Endings.Contains(ending) ? Outcome<FileSort>.Ok(found) : Refused("evidence_ending", name, found.Endings[0]);
    }

    private static FileSort? ByHead(ReadOnlySpan<byte> head, Stream content, string name, out string refusal)
    {
        refusal = "evidence_sort";
        // Some programs put a few bytes in front of a PDF; readers allow a kilobyte, we allow what fits the head.
        if (head.IndexOf("%PDF-"u8) >= 0) return Pdf;
        if (head.StartsWith((byte[])[0xFF, 0xD8, 0xFF])) return Jpeg;
        if (head.StartsWith((byte[])[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) return Png;
        if (head.StartsWith("PK\u0003\u0004"u8)) return OfPackage(content, name, out refusal);
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) && (head[8..12].SequenceEqual("heic"u8) || head[8..12].SequenceEqual("heix"u8)
            || head[8..12].SequenceEqual("mif1"u8) || head[8..12].SequenceEqual("hevc"u8))) refusal = "evidence_heic";
        else if (head.StartsWith((byte[])[0xD0, 0xCF, 0x11, 0xE0])) refusal = "evidence_old_office";
        return null;
    }

    private static FileSort? OfPackage(Stream content, string name, out string refusal)
    {
        refusal = "evidence_broken";
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            refusal = "evidence_zip";
            if (ZipLimits.Standard.Check(zip, name) is not null) return null;
            var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (!names.Contains("[Content_Types].xml")) return null;
            refusal = "evidence_macros";
            if (names.Any(one => one.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return null;
            refusal = "evidence_sort";
            return names.Contains("word/document.xml") ? Word : names.Contains("xl/workbook.xml") ? Excel : names.Contains("ppt/presentation.xml") ? Slides : null;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    private static Outcome<FileSort> Refused(string code, params string[] args) => Outcome<FileSort>.Refused(new Refusal(code, Place.None, args));
}
