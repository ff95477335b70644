using System.Globalization;
using SkiaSharp;

namespace Junheng.Office.Evidence.Binders;

/// <summary>The pages of a binder that are its own: cover, index and dividers, and one that stands in for a page that cannot be read.
/// All in one file, in this order, so that their font is in it once.</summary>
internal static class BinderFront
{
    private const int LinesOnPage = 28;
    private const float LineHeight = 23;
    private const float IndexTop = 130;

    /// <summary>How many pages the cover and the index take.</summary>
    public static int Pages(int entries) => 1 + ((entries + LinesOnPage - 1) / LinesOnPage);

    /// <summary>Writes the pages. The divider of the n-th entry that is bound here is page <c>Pages + n</c>; the last page stands in.</summary>
    public static void Write(Binder binder, IReadOnlyList<BoundEntry> entries, string path, PaperFont font)
    {
        using var stream = new SKFileWStream(path);
        using var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = binder.Title, Author = binder.District });
        using var pen = new PaperPen(font);
        Page(document, canvas => Cover(canvas, binder, entries, pen));
        var page = 2;
        foreach (var some in entries.Chunk(LinesOnPage))
        {
            var number = page++;
            Page(document, canvas => Index(canvas, some, number, pen));
        }

        foreach (var entry in entries.Where(one => one.Bound != Bound.Before)) Page(document, canvas => Divider(canvas, entry, pen));
        Page(document, canvas => pen.Line(canvas, "这一页在原文件中无法读取，请看原文件。", PaperPen.Width / 2, PaperPen.Height / 2, 14, SKTextAlign.Center));
        document.Close();
    }

    private static void Page(SKDocument document, Action<SKCanvas> draw)
    {
        var canvas = document.BeginPage(PaperPen.Width, PaperPen.Height);
        draw(canvas);
        document.EndPage();
    }

    private static void Cover(SKCanvas canvas, Binder binder, IReadOnlyList<BoundEntry> entries, PaperPen pen)
    {
        pen.Line(canvas, binder.District, PaperPen.Width / 2, 220, 20, SKTextAlign.Center);
        var y = 290f;
        foreach (var line in pen.Break(binder.Title, PaperPen.Width - (2 * PaperPen.Margin), 30, 3))
        {
            pen.Line(canvas, line, PaperPen.Width / 2, y, 30, SKTextAlign.Center);
            y += 44;
        }

        foreach (var line in binder.Under.SelectMany(one => pen.Break(one, PaperPen.Width - (2 * PaperPen.Margin), 14, 2)))
        {
            pen.Line(canvas, line, PaperPen.Width / 2, y + 16, 14, SKTextAlign.Center);
            y += 26;
        }

        pen.Line(canvas, $"共 {entries.Count} 件", PaperPen.Width / 2, 660, 14, SKTextAlign.Center);
        pen.Line(canvas, binder.Made, PaperPen.Width / 2, 690, 14, SKTextAlign.Center);
        pen.Number(canvas, 1);
    }

    private static void Index(SKCanvas canvas, IReadOnlyList<BoundEntry> entries, int page, PaperPen pen)
    {
        pen.Line(canvas, "目录", PaperPen.Width / 2, 80, 20, SKTextAlign.Center);
        pen.Line(canvas, "编号", PaperPen.Margin, IndexTop - 22, 10);
        pen.Line(canvas, "材料", PaperPen.Margin + 60, IndexTop - 22, 10);
        pen.Line(canvas, "页码", PaperPen.Width - PaperPen.Margin, IndexTop - 22, 10, SKTextAlign.Right);
        pen.Rule(canvas, IndexTop - 15);
        var y = IndexTop;
        foreach (var one in entries)
        {
            var text = one.Entry.Under.Length > 0 ? $"{one.Entry.Title}（{one.Entry.Under}）" : one.Entry.Title;
            pen.Line(canvas, one.Entry.Number, PaperPen.Margin, y, 10.5f);
            pen.Line(canvas, pen.Break(text, PaperPen.Width - (2 * PaperPen.Margin) - 110, 10.5f, 1)[0], PaperPen.Margin + 60, y, 10.5f);
            pen.Line(canvas, one.Page.ToString(CultureInfo.InvariantCulture), PaperPen.Width - PaperPen.Margin, y, 10.5f, SKTextAlign.Right);
            y += LineHeight;
        }

        pen.Number(canvas, page);
    }

    private static void Divider(SKCanvas canvas, BoundEntry one, PaperPen pen)
    {
        pen.Line(canvas, one.Entry.Number, PaperPen.Margin, 220, 34);
        pen.Rule(canvas, 240);
        var y = 290f;
        foreach (var line in pen.Break(one.Entry.Title, PaperPen.Width - (2 * PaperPen.Margin), 22, 4))
        {
            pen.Line(canvas, line, PaperPen.Margin, y, 22);
            y += 34;
        }

        var told = one.Bound switch
        {
            Bound.StandIn => "这份文件不是 PDF 或图片，不能装订成页；原件在同名压缩包中，以下不另附页。",
            Bound.Broken => "这份文件打不开，可能已损坏，没有装订；原件在同名压缩包中，请检查后重新上传。",
            Bound.Encrypted => "这份文件设了打开密码，没有装订；原件在同名压缩包中，请去掉密码后重新上传。",
            _ => $"共 {one.Pages} 页",
        };
        foreach (var line in ((string[])[one.Entry.Under, $"文件：{one.Entry.Name}", told]).SelectMany(text => pen.Break(text, PaperPen.Width - (2 * PaperPen.Margin), 13, 3)))
        {
            pen.Line(canvas, line, PaperPen.Margin, y + 10, 13);
            y += 24;
        }

        pen.Number(canvas, one.Page);
    }
}
