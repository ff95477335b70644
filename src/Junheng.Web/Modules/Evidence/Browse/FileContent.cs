using Junheng.Office.Evidence;
using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Evidence.Browse;

/// <summary>The bytes of evidence: pictures and PDFs to look at, everything to download. Whatever they hold, a browser runs nothing of it.</summary>
internal static partial class FileContent
{
    // A picture is looked at in a sandbox. A PDF cannot be: browsers show it by a viewer that a sandbox forbids; it loads nothing instead.
    private const string OfPicture = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";
    private const string OfPdf = "default-src 'none'; object-src 'self'; plugin-types application/pdf; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";
    private const string OfDownload = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public static void MapFileContent(this WebApplication app)
    {
        app.MapGet("/{district}/{year:int}/evidence/files/{file:guid}/content", (Guid file, HttpContext http) => Answer(http, file, download: false))
            .WithMetadata(new PageAttribute(Permissions.EvidenceView));
        app.MapGet("/{district}/{year:int}/evidence/files/{file:guid}/download", (Guid file, HttpContext http) => Answer(http, file, download: true))
            .WithMetadata(new PageAttribute(Permissions.EvidenceView));
    }

    private static async Task<IResult> Answer(HttpContext http, Guid id, bool download)
    {
        var services = http.RequestServices;
        var (here, blobs) = (services.GetRequiredService<Here>(), services.GetRequiredService<BlobStore>());
        var shown = await services.GetRequiredService<FileList>().Find(here.District.Id, id, http.RequestAborted);
        if (shown is null || FileSort.OfMediaType(shown.MediaType) is not { } sort || !File.Exists(blobs.PathOf(shown.File.Sha256))) return await Refusal.NotFound(http);
        var inline = !download && sort.Shows;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = !inline ? OfDownload : sort.IsImage ? OfPicture : OfPdf;
        headers.XFrameOptions = inline ? "SAMEORIGIN" : "DENY";
        headers.CacheControl = "private, no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Names can be of people: told by id, and never what is in it.
        LogOpened(services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FileContent).FullName!), id, here.District.Code, inline ? "shown to" : "downloaded by", here.Actor.UserId);
        if (!inline) return Results.File(blobs.Open(shown.File.Sha256), "application/octet-stream", shown.File.Name);
        headers.ContentDisposition = $"inline; filename*=UTF-8''{Uri.EscapeDataString(shown.File.Name)}";
        return Results.File(blobs.Open(shown.File.Sha256), sort.MediaType, enableRangeProcessing: true);
    }

    [LoggerMessage(LogLevel.Information, "Evidence {File} of {District} was {How} {User}")]
    private static partial void LogOpened(ILogger log, Guid file, string district, string how, Guid user);
}
