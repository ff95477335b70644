using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Modules.Platform.Published;

namespace Junheng.Web.Modules.Evidence;

/// <summary>Files: sources of imports, and evidence.</summary>
internal static class EvidenceModule
{
    public static void AddEvidence(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new BlobStore(Path.Combine(PlatformSettings.Of(configuration).Folder, "blobs")));
        services.AddScoped<Files>();
        services.AddScoped<FileProof>();
        services.AddScoped<SeenFiles>();
        services.AddScoped<EvidenceOf>();
        services.AddScoped<TargetPlaces>();
        services.AddScoped<AttachEvidence>();
        services.AddJob<SweepBlobs>(SweepBlobs.Kind, "清理无主文件");
        services.AddScoped<IDueWork>(provider => provider.GetRequiredService<SweepBlobs>());
    }
}
