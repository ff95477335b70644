using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Collection.Originals;

/// <summary>The original file as it was uploaded, for whoever may see every school. Never opened by the browser itself.</summary>
internal static class OriginalDownload
{
    public static void MapOriginals(this WebApplication app) => app
        .MapGet("/{district}/{year:int}/files/{file:guid}", async (Guid file, HttpContext http, Here here, OriginalRows originals, BlobStore blobs) =>
        {
            var kept = here.Actor.MayEverywhere(Permissions.SchoolsView, here.District.Id) ? await originals.Find(here.District.Id, file, http.RequestAborted) : null;
            if (kept is null)
            {
                await Refusal.Write(http, StatusCodes.Status404NotFound);
                return;
            }

            http.Response.ContentType = "application/octet-stream";
            http.Response.Headers.ContentDisposition =
                $"attachment; filename=\"{kept.Id:N}{Ending(kept.Name)}\"; filename*=UTF-8''{Uri.EscapeDataString(kept.Name)}";
            http.Response.Headers.CacheControl = "private, no-store";
            await using var content = blobs.Open(kept.Sha256);
            http.Response.ContentLength = content.Length;
            await content.CopyToAsync(http.Response.Body, http.RequestAborted);
        })
        .WithMetadata(new PageAttribute(Permissions.SchoolsView));

    private static string Ending(string name) => Path.GetExtension(name) is { Length: > 1 and < 6 } ending && ending.Skip(1).All(char.IsAsciiLetterOrDigit) ? ending : "";
}
