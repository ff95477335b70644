using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Binder;
using Junheng.Web.Modules.Evidence.Browse;
using Junheng.Web.Modules.Evidence.Catalogue;
using Junheng.Web.Modules.Evidence.Links;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Evidence.Texts;
using Junheng.Web.Modules.Evidence.Search;
using Junheng.Web.Modules.Evidence.Upload;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Modules.Ledger.Published;
using Junheng.Web.Modules.Platform.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

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
        services.AddScoped<UploadEvidence>();
        services.AddScoped<ChangeEvidence>();
        services.AddScoped<SearchEvidence>();
        services.AddScoped<EvidenceCatalogue>();
        services.AddScoped<FileList>();
        services.AddJob<SweepBlobs>(SweepBlobs.Kind, "清理无主文件");
        services.AddJob<ReadTexts>(ReadTexts.Kind, "读取佐证文字");
        services.AddScoped<IDueWork>(provider => provider.GetRequiredService<SweepBlobs>());

        services.AddSingleton(new MenuEntry("佐证", "佐证目录", "evidence", Permissions.EvidenceView));

        services.AddSingleton(new BinderFontFile(configuration["Junheng:Font"]));
        services.AddJob<BindEvidence>(BindEvidence.Kind, "生成佐证册");
        services.AddSingleton(new ListSource("evidence", Permissions.EvidenceView, async http =>
            CatalogueList.Of(Of<Here>(http), await Of<EvidenceCatalogue>(http).Of(Of<Here>(http), http.RequestAborted), Expiry.Today(Of<TimeProvider>(http)))));
        services.AddSingleton(new ListSource("evidence/requirements/{number}", Permissions.EvidenceView, async http =>
        {
            var pieces = await Of<EvidenceCatalogue>(http).Of(Of<Here>(http), http.RequestAborted);
            var one = pieces.FirstOrDefault(piece => piece.Piece.OfSchool && piece.Piece.Number == (string?)http.GetRouteValue("number"));
            return one is null ? null : CatalogueList.BySchool(Of<Here>(http), one, Expiry.Today(Of<TimeProvider>(http)));
        }));
        services.AddLedgerActions(
            ("evidence.upload", "上传佐证"), ("evidence.link", "关联佐证"), ("evidence.unlink", "取消关联佐证"), ("evidence.word", "修改佐证"), ("evidence.withdraw", "撤下佐证"));
    }

    public static void MapEvidence(this WebApplication app) => app.MapFileContent();

    private static T Of<T>(HttpContext http)
        where T : notnull => http.RequestServices.GetRequiredService<T>();
}
