using SkiaSharp;

namespace Junheng.Office.Evidence.Binders;

/// <summary>A font with Chinese characters, for paper.</summary>
public sealed class PaperFont : IDisposable
{
    private const int MostFaces = 12;

    private static readonly string[] Usual =
    [
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc", "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", @"C:\Windows\Fonts\msyh.ttc", @"C:\Windows\Fonts\simsun.ttc", "/System/Library/Fonts/PingFang.ttc",
    ];

    private PaperFont(SKTypeface typeface) => Typeface = typeface;

    internal SKTypeface Typeface { get; }

    /// <summary>The font of a file, or the first of the usual ones; null when there is none.</summary>
    /// <param name="file">A file to use instead of the usual ones; null for those.</param>
    public static PaperFont? Find(string? file)
    {
        foreach (var path in string.IsNullOrEmpty(file) ? Usual : [file])
        {
            if (!File.Exists(path)) continue;
            // A collection holds a face for each region; the characters of the mainland's are wanted.
            SKTypeface? found = null;
            for (var face = 0; face < MostFaces && SKTypeface.FromFile(path, face) is { } one; face++)
            {
                if (found is null || one.FamilyName.EndsWith(" SC", StringComparison.Ordinal)) (found, one) = (one, found!);
                one?.Dispose();
                if (found.FamilyName.EndsWith(" SC", StringComparison.Ordinal)) break;
            }

            if (found is not null) return new PaperFont(found);
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => Typeface.Dispose();
}
