using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Junheng.Office.Evidence.Binders;

/// <summary>The visible part of a page, in its own directions, and by how many degrees a reader turns it to the right.</summary>
internal readonly record struct PageLook(double Left, double Bottom, double Right, double Top, int Turn)
{
    public static PageLook A4 { get; } = new(0, 0, PaperPen.Width, PaperPen.Height, 0);
}

/// <summary>Reads the looks of all pages from the tree of pages alone: opening each page would cost more than copying it.</summary>
internal static class PageLooks
{
    private const int Deepest = 60;

    /// <summary>In the order of the pages; fewer when the tree is damaged.</summary>
    public static IReadOnlyList<PageLook> Of(PdfDocument document)
    {
        var looks = new List<PageLook>();
        if (document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Pages, out var root)) Walk(document, root, PageLook.A4, looks, 0);
        return looks;
    }

    private static void Walk(PdfDocument document, IToken token, PageLook inherited, List<PageLook> looks, int depth)
    {
        if (depth > Deepest || Resolved(document, token) is not DictionaryToken node) return;
        var look = inherited;
        if (Box(document, node, NameToken.MediaBox) is { } media) look = media with { Turn = look.Turn };
        if (Box(document, node, NameToken.CropBox) is { } crop) look = crop with { Turn = look.Turn };
        if (node.TryGet(NameToken.Rotate, out var rotate) && Resolved(document, rotate) is NumericToken turn) look = look with { Turn = ((turn.Int % 360) + 360) % 360 };
        if (node.TryGet(NameToken.Kids, out var kids) && Resolved(document, kids) is ArrayToken children)
        {
            foreach (var child in children.Data) Walk(document, child, look, looks, depth + 1);
        }
        else
        {
            looks.Add(look);
        }
    }

    private static PageLook? Box(PdfDocument document, DictionaryToken node, NameToken name)
    {
        if (!node.TryGet(name, out var token) || Resolved(document, token) is not ArrayToken { Data.Count: 4 } box) return null;
        double[] sides = [.. box.Data.Select(side => Resolved(document, side)).OfType<NumericToken>().Select(side => side.Double)];
        if (sides.Length < 4) return null;
        return new PageLook(Math.Min(sides[0], sides[2]), Math.Min(sides[1], sides[3]), Math.Max(sides[0], sides[2]), Math.Max(sides[1], sides[3]), 0);
    }

    private static IToken? Resolved(PdfDocument document, IToken token) => token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data)?.Data : token;
}
