using Junheng.Office.Evidence;
using Junheng.Office.Evidence.Binders;
using SkiaSharp;

namespace Junheng.Benchmarks.Data;

/// <summary>Files as schools upload them: PDFs of Chinese text, and photographs of twelve megapixels.</summary>
internal static class PaperFiles
{
    private const int Lines = 30;
    private const int PhotographWidth = 4_000;
    private const int PhotographHeight = 3_000;

    public static IReadOnlyList<BinderEntry> Make(string folder, PaperFont font, int documents, int pagesOfEach, int photographs)
    {
        using var pen = new PaperPen(font);
        var entries = new List<BinderEntry>();
        for (var number = 0; number < documents; number++)
        {
            var path = Path.Combine(folder, $"{number}.pdf");
            using (var stream = new SKFileWStream(path))
            {
                using var document = SKDocument.CreatePdf(stream);
                for (var page = 0; page < pagesOfEach; page++)
                {
                    var canvas = document.BeginPage(PaperPen.Width, PaperPen.Height);
                    for (var line = 0; line < Lines; line++) pen.Line(canvas, $"义务教育优质均衡佐证材料第{number}份第{page}页第{line}行，生均教学及辅助用房面积", PaperPen.Margin, 60 + (line * 24), 12);
                    document.EndPage();
                }

                document.Close();
            }

            entries.Add(new BinderEntry($"L1-{number}", $"名册 {number}", "", $"{number}.pdf", path, FileSort.Pdf));
        }

        var photograph = Photograph();
        for (var number = 0; number < photographs; number++)
        {
            var path = Path.Combine(folder, $"{number}.jpg");
            File.WriteAllBytes(path, photograph);
            entries.Add(new BinderEntry($"G3-{number}", $"照片 {number}", "", $"{number}.jpg", path, FileSort.Jpeg));
        }

        return entries;
    }

    private static byte[] Photograph()
    {
        using var bitmap = new SKBitmap(PhotographWidth, PhotographHeight);
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { Shader = SKShader.CreatePerlinNoiseFractalNoise(0.02f, 0.02f, 4, 7) };
        canvas.DrawPaint(paint);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return encoded.ToArray();
    }
}
