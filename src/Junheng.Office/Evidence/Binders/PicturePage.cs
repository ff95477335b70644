using SkiaSharp;

namespace Junheng.Office.Evidence.Binders;

/// <summary>A picture on a page of A4, upright as it was taken, in a resolution that paper needs.</summary>
internal static class PicturePage
{
    private const float Margin = 40;
    private const long MostPixels = 60_000_000;

    // 200 dots an inch on the longer side of A4.
    private const int PrintPixels = 2_340;
    private const int Quality = 85;

    /// <summary>Whether the picture can be opened and is not too large to be held in memory.</summary>
    public static bool Fits(string path)
    {
        using var codec = SKCodec.Create(path);
        if (codec is null) return false;
        var size = Scaled(codec);
        return (long)size.Width * size.Height <= MostPixels;
    }

    /// <summary>Writes the page as a file of its own, without a number.</summary>
    public static bool Write(string path, string target)
    {
        using var codec = SKCodec.Create(path);
        if (codec is null) return false;
        var size = Scaled(codec);
        using var picture = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        // A photograph that broke off is shown as far as it came.
        if (codec.GetPixels(picture.Info, picture.GetPixels()) is not (SKCodecResult.Success or SKCodecResult.IncompleteInput)) return false;
        using var fitted = Fitted(picture);
        using var onWhite = OnWhite(fitted);
        using var encoded = onWhite.Encode(SKEncodedImageFormat.Jpeg, Quality);
        using var image = SKImage.FromEncodedData(encoded);
        using var stream = new SKFileWStream(target);
        using var document = SKDocument.CreatePdf(stream);
        var turned = codec.EncodedOrigin is SKEncodedOrigin.RightTop or SKEncodedOrigin.LeftBottom or SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightBottom;
        var (width, height) = turned ? ((float)image.Height, (float)image.Width) : (image.Width, image.Height);
        // A picture that is wider than high lies on a page that is.
        var (paperWidth, paperHeight) = width > height ? (PaperPen.Height, PaperPen.Width) : (PaperPen.Width, PaperPen.Height);
        var canvas = document.BeginPage(paperWidth, paperHeight);
        var scale = Math.Min((paperWidth - (2 * Margin)) / width, (paperHeight - (2 * Margin)) / height);
        canvas.Translate(paperWidth / 2, paperHeight / 2);
        canvas.Scale(scale);
        Turn(canvas, codec.EncodedOrigin);
        canvas.DrawImage(image, -image.Width / 2f, -image.Height / 2f, new SKSamplingOptions(SKFilterMode.Linear));
        document.EndPage();
        document.Close();
        return true;
    }

    /// <summary>Photographs are read smaller where that is enough.</summary>
    private static SKSizeI Scaled(SKCodec codec)
    {
        var longer = Math.Max(codec.Info.Width, codec.Info.Height);
        return longer <= PrintPixels ? codec.Info.Size : codec.GetScaledDimensions((float)PrintPixels / longer);
    }

    private static SKBitmap Fitted(SKBitmap picture)
    {
        var longer = Math.Max(picture.Width, picture.Height);
        if (longer <= PrintPixels) return picture.Copy();
        var part = (double)PrintPixels / longer;
        return picture.Resize(
            new SKSizeI(Math.Max(1, (int)(picture.Width * part)), Math.Max(1, (int)(picture.Height * part))), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    private static SKBitmap OnWhite(SKBitmap picture)
    {
        var white = new SKBitmap(new SKImageInfo(picture.Width, picture.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(white);
        canvas.Clear(SKColors.White);
        canvas.DrawBitmap(picture, 0, 0, new SKSamplingOptions(SKFilterMode.Linear));
        return white;
    }

    private static void Turn(SKCanvas canvas, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.BottomRight or SKEncodedOrigin.BottomLeft) canvas.RotateDegrees(180);
        else if (origin is SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom) canvas.RotateDegrees(90);
        else if (origin is SKEncodedOrigin.LeftBottom or SKEncodedOrigin.LeftTop) canvas.RotateDegrees(270);
        if (origin is SKEncodedOrigin.TopRight or SKEncodedOrigin.BottomLeft or SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightBottom) canvas.Scale(-1, 1);
    }
}
