using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;
using UglyToad.PdfPig.Writer;

namespace Junheng.Office.Evidence.Binders;

/// <summary>
/// Binds files into one PDF: cover, index with page numbers, each file behind its divider, a number on every page. Pages of PDFs are
/// copied as they are and written at once; at no time more than one file is open.
/// </summary>
public static class BinderWriter
{
    private const double NumberSize = 10;
    private const double FromEdge = 24;

    /// <summary>Binds, and tells where everything stands.</summary>
    /// <param name="binder">What is bound.</param>
    /// <param name="font">For the pages of its own.</param>
    /// <param name="pdf">Written to; stays open.</param>
    /// <param name="folder">For files in between; theirs who asks to remove.</param>
    /// <param name="report">Told the pages that are done, and how many there will be.</param>
    /// <param name="cancel">Ends it.</param>
    public static BoundBinder Write(Binder binder, PaperFont font, Stream pdf, string folder, Action<int, int> report, CancellationToken cancel = default)
    {
        var bound = Plan(binder, cancel, out var pages);
        var front = Path.Combine(folder, "front.pdf");
        BinderFront.Write(binder, bound.Entries, front, font);
        using var own = PdfDocument.Open(front);
        using var made = new PdfDocumentBuilder(pdf, disposeStream: false);
        made.DocumentInformation.Title = binder.Title;
        made.DocumentInformation.Producer = "Junheng";
        var numbers = made.AddStandard14Font(Standard14Font.Helvetica);
        var next = BinderFront.Pages(bound.Entries.Count);
        for (var page = 1; page <= next; page++) made.AddPage(own, page);
        var done = next;
        foreach (var one in bound.Entries.Where(entry => entry.Bound != Bound.Before))
        {
            cancel.ThrowIfCancellationRequested();
            made.AddPage(own, ++next);
            report(++done, pages);
            if (one.Pages > 0) AddFile(one);
        }

        return bound with { Pages = done };

        void AddFile(BoundEntry one)
        {
            var path = one.Entry.Path;
            if (one.Entry.Sort.IsImage)
            {
                path = Path.Combine(folder, "picture.pdf");
                if (!PicturePage.Write(one.Entry.Path, path)) path = front;
            }

            using var content = File.OpenRead(path);
            using var document = PdfDocument.Open(content);
            var looks = PageLooks.Of(document);
            for (var page = 1; page <= one.Pages; page++)
            {
                cancel.ThrowIfCancellationRequested();
                // The last page of our own stands in for a picture that cannot be read.
                var at = path == front ? document.NumberOfPages : page;
                Number(Copied(document, at), looks.Count == document.NumberOfPages ? looks[at - 1] : PageLook.A4, ++done);
                report(done, pages);
            }
        }

        PdfPageBuilder Copied(PdfDocument document, int page)
        {
            try
            {
                return made.AddPage(document, page);
            }
#pragma warning disable CA1031 // A page of a stranger's file fails in every way there is; the count of pages holds all the same.
            catch (Exception fault) when (fault is not OperationCanceledException and not IOException)
#pragma warning restore CA1031
            {
                return made.AddPage(own, own.NumberOfPages);
            }
        }

        void Number(PdfPageBuilder page, PageLook look, int number)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"- {number} -");
            var (middle, centre) = ((look.Left + look.Right) / 2, (look.Bottom + look.Top) / 2);
            double[] place = look.Turn switch
            {
                90 => [0, 1, -1, 0, look.Right - FromEdge, centre],
                180 => [-1, 0, 0, -1, middle, look.Top - FromEdge],
                270 => [0, -1, 1, 0, look.Left + FromEdge, centre],
                _ => [1, 0, 0, 1, middle, look.Bottom + FromEdge],
            };
            page.NewContentStreamAfter();
            page.CurrentStream.Operations.Add(Push.Value);
            page.CurrentStream.Operations.Add(new ModifyCurrentTransformationMatrix(place));
            page.AddText(text, NumberSize, new PdfPoint(-NumberSize * text.Length / 4, 0), numbers);
            page.CurrentStream.Operations.Add(Pop.Value);
        }
    }

    /// <summary>Opens every file once to count its pages, so that the index can be written first.</summary>
    private static BoundBinder Plan(Binder binder, CancellationToken cancel, out int pages)
    {
        var entries = new List<BoundEntry>();
        var first = new Dictionary<string, BoundEntry>(StringComparer.Ordinal);
        pages = BinderFront.Pages(binder.Entries.Count);
        foreach (var entry in binder.Entries)
        {
            cancel.ThrowIfCancellationRequested();
            if (first.TryGetValue(entry.Path, out var before))
            {
                entries.Add(before with { Entry = entry, Bound = Bound.Before });
                continue;
            }

            var (bound, count) = Count(entry);
            var one = new BoundEntry(entry, bound, pages + 1, count);
            pages += 1 + count;
            entries.Add(one);
            first.Add(entry.Path, one);
        }

        return new BoundBinder(entries, pages);
    }

    private static (Bound, int) Count(BinderEntry entry)
    {
        if (!File.Exists(entry.Path)) return (Bound.Broken, 0);
        if (entry.Sort.IsImage) return PicturePage.Fits(entry.Path) ? (Bound.Whole, 1) : (Bound.Broken, 0);
        if (entry.Sort != FileSort.Pdf) return (Bound.StandIn, 0);
        try
        {
            using var content = File.OpenRead(entry.Path);
            using var document = PdfDocument.Open(content);
            return document.NumberOfPages > 0 ? (Bound.Whole, document.NumberOfPages) : (Bound.Broken, 0);
        }
        catch (PdfDocumentEncryptedException)
        {
            return (Bound.Encrypted, 0);
        }
#pragma warning disable CA1031 // Files of strangers fail in every way there is; each of them means that it cannot be bound.
        catch (Exception)
#pragma warning restore CA1031
        {
            return (Bound.Broken, 0);
        }
    }
}
