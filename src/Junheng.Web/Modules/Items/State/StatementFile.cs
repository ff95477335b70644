using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Items.State;

/// <summary>The documents that came with statements and requests: for whoever sees every school, and for the school that asks.</summary>
internal static class StatementFile
{
    public static void MapStatementFiles(this WebApplication app) => app
        .MapGet("/{district}/{year:int}/items/files/{file:guid}", async (Guid file, HttpContext http, Here here, JunhengDb db, Files files, BlobStore blobs) =>
        {
            var kept = await Seen(db, here, file, http.RequestAborted) ? await files.Find(file, http.RequestAborted) : null;
            if (kept is null || kept.DistrictId != here.District.Id)
            {
                await Refusal.Write(http, StatusCodes.Status404NotFound);
                return;
            }

            http.Response.ContentType = "application/octet-stream";
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"{kept.Id:N}\"; filename*=UTF-8''{Uri.EscapeDataString(kept.Name)}";
            http.Response.Headers.CacheControl = "private, no-store";
            await using var content = blobs.Open(kept.Sha256);
            http.Response.ContentLength = content.Length;
            await content.CopyToAsync(http.Response.Body, http.RequestAborted);
        })
        .WithMetadata(new PageAttribute(Permissions.SchoolsView));

    private static async Task<bool> Seen(JunhengDb db, Here here, Guid file, CancellationToken cancel)
    {
        // Requests are of schools: the scope leaves those of others out.
        if (await db.Set<RelaxationRequest>().AnyAsync(one => one.FileId == file && one.DistrictId == here.District.Id, cancel)) return true;
        return here.Actor.MayEverywhere(Permissions.SchoolsView, here.District.Id)
            && await db.Set<ItemStatement>().AnyAsync(one => one.FileId == file && one.DistrictId == here.District.Id, cancel);
    }
}
