using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Jobs.Browse;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Modules.Jobs.Work;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Jobs;

/// <summary>任务中心: long work and what came of it. <c>Junheng:Jobs</c> = false makes a node that serves pages only.</summary>
internal static class JobsModule
{
    public static void AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<JobInbox>();
        services.AddSingleton<JobSignal>();
        services.AddScoped<JobClaims>();
        services.AddScoped<JobList>();
        services.AddSingleton(new MenuEntry("管理", "任务中心", "jobs", Permissions.DistrictView));
        if (configuration.GetValue("Junheng:Jobs", true)) services.AddHostedService<JobWorker>();
    }

    public static void MapJobs(this WebApplication app) =>
        app.MapGet("/{district}/{year:int}/jobs/{id:guid}/file", async (Guid id, Here here, JobList jobs, Files files, BlobStore blobs, HttpContext http, CancellationToken cancel) =>
        {
            var job = await jobs.Find(here.District.Id, id, cancel);
            if (job?.Job.ResultFile is not { } kept || await files.Find(kept, cancel) is not { } file) return await Refusal.NotFound(http);
            return Results.File(blobs.Open(file.Sha256), "application/octet-stream", file.Name);
        }).WithMetadata(new PageAttribute(Permissions.DistrictView));
}
