using Junheng.Web.Data;
using Junheng.Web.Modules.Api.Read;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Api;

/// <summary>
/// The read-only interface for other programs. The same scope as the pages: what an actor may not see by name is not in the answer,
/// and no address tells more than a page would. The gate stands before it as before every address.
/// </summary>
internal static class ApiModule
{
    public const string Root = "/api/v1";

    public static void AddApi(this IServiceCollection services)
    {
        services.AddOpenApi("v1", openApi =>
        {
            openApi.ShouldInclude = one => one.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            openApi.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "均衡 Junheng";
                document.Info.Version = "v1";
                document.Info.Description = "Read-only. 只读接口：区县、评估结果、学校、数据。";
                return Task.CompletedTask;
            });
        });
        services.AddSingleton(new MenuEntry("管理", "数据接口", "interface", Permissions.DistrictView));
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/api/openapi/{documentName}.json").WithMetadata(new SignedInAttribute());
        app.MapGet($"{Root}/districts", ReadDistricts.Do)
            .WithMetadata(new SignedInAttribute()).WithName("districts").WithTags("districts").WithSummary("可以查看的区县及其有数据的学年")
            .Produces<IReadOnlyList<ApiDistrict>>();
        app.MapGet($"{Root}/districts/{{district}}/{{year:int}}/evaluation", ReadEvaluation.Do)
            .WithMetadata(new PageAttribute(Permissions.DistrictView)).WithName("evaluation").WithTags("year")
            .WithSummary("评估结果，与命令行的 evaluation.json 相同；只含可以查看的学校").Produces(200, contentType: "application/json").Produces(304);
        app.MapGet($"{Root}/districts/{{district}}/{{year:int}}/schools", ReadSchools.Do)
            .WithMetadata(new PageAttribute(Permissions.SchoolsView)).WithName("schools").WithTags("year")
            .WithSummary("学校及其类型、镇街、坐标").Produces<IReadOnlyList<ApiSchool>>().Produces(304);
        app.MapGet($"{Root}/districts/{{district}}/{{year:int}}/figures", ReadFigures.Do)
            .WithMetadata(new PageAttribute(Permissions.SchoolsView)).WithName("figures").WithTags("year")
            .WithSummary("全部数据，一个数据一行；代码与 CSV 的列名相同").Produces<IReadOnlyList<ApiFigure>>().Produces(304);
    }
}
