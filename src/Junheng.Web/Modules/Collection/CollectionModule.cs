using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Batches;
using Junheng.Web.Modules.Collection.Correct;
using Junheng.Web.Modules.Collection.Export;
using Junheng.Web.Modules.Collection.Findings;
using Junheng.Web.Modules.Collection.Import;
using Junheng.Web.Modules.Collection.NewYears;
using Junheng.Web.Modules.Collection.Originals;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Collection.Returns;
using Junheng.Web.Modules.Collection.Settings;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Modules.Ledger.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Collection;

/// <summary>Figures: where they come in and where they are kept.</summary>
internal static class CollectionModule
{
    public static void AddCollection(this IServiceCollection services)
    {
        services.AddScoped<FigureStore>();
        services.AddScoped<AcceptFigures>();
        services.AddScoped<FigureHistory>();
        services.AddScoped<Towns>();
        services.AddSingleton<YearCache>();
        services.AddScoped<Years>();
        services.AddScoped<FigureSources>();
        services.AddScoped<ITargetPlaces, FigureTargets>();
        services.AddScoped<ITargetPlaces, FindingTargets>();

        services.AddScoped<ReadInput>();
        services.AddScoped<UploadInput>();
        services.AddScoped<Previews>();
        services.AddScoped<AcceptUpload>();
        services.AddScoped<MapColumns>();
        services.AddScoped<BatchList>();
        services.AddScoped<BatchChanges>();
        services.AddScoped<OriginalRows>();
        services.AddScoped<CorrectFigure>();
        services.AddScoped<StateFigures>();
        services.AddScoped<CorrectList>();
        services.AddScoped<ListHistory>();
        services.AddScoped<OpenYear>();
        services.AddScoped<AttributeList>();
        services.AddScoped<FindingList>();
        services.AddScoped<AnswerFinding>();
        services.AddScoped<MissingFigureList>();

        services.AddSingleton(new MenuEntry("数据", "导入数据", "imports/new", Permissions.FiguresImport));
        services.AddSingleton(new MenuEntry("数据", "导入记录", "batches", Permissions.SchoolsView));
        services.AddSingleton(new MenuEntry("数据", "数据质量", "findings", Permissions.FindingsView));
        services.AddSingleton(new MenuEntry("数据", "缺数清单", "missing", Permissions.SchoolsView));
        services.AddSingleton(new MenuEntry("数据", "口径和认定", "settings", Permissions.DistrictView));
        services.AddSingleton(new MenuEntry("数据", "学校属性", "attributes", Permissions.SchoolsView));
        services.AddSingleton(new MenuEntry("数据", "开设新学年", "new-year", Permissions.FiguresAccept));

        services.AddSingleton(new ListSource("batches", Permissions.SchoolsView, async http =>
            await Of<BatchList>(http).Table(Of<Here>(http), http.RequestAborted)));
        services.AddSingleton(new ListSource("batches/{batch:guid}", Permissions.SchoolsView, async http =>
        {
            var (here, changes) = (Of<Here>(http), Of<BatchChanges>(http));
            var batch = await changes.Find(here, Guid.Parse((string)http.GetRouteValue("batch")!), http.RequestAborted);
            return batch is null ? null : await changes.Table(here, batch, http.Request.Query["school"] is [{ Length: > 0 } school] ? school : null, http.RequestAborted);
        }));
        services.AddSingleton(new ListSource("attributes", Permissions.SchoolsView, async http =>
            await Of<AttributeList>(http).Table(Of<Here>(http), http.RequestAborted)));
        services.AddSingleton(new ListSource("findings", Permissions.FindingsView, async http =>
            FindingList.Table(Of<Here>(http), await Of<FindingList>(http).Of(Of<Here>(http), http.RequestAborted), FindingFilter.Of(http.Request.Query))));
        services.AddSingleton(new ListSource("missing", Permissions.SchoolsView, async http =>
            await Of<MissingFigureList>(http).Table(Of<Here>(http), http.RequestAborted)));
        services.AddReturns();
        services.AddScoped<BatchProof>();
        services.AddScoped<SchoolYears>();
        services.AddJob<ExportYear>(ExportYear.Kind, "导出全年数据");
        services.AddSingleton(new MenuEntry("数据", "导出全年数据", "export", Permissions.FiguresImport));
        services.AddLedgerActions(("figures.accept", "采纳数据"), ("finding.answer", "答复疑点"));
    }

    public static void MapCollection(this WebApplication app)
    {
        app.MapOriginals();
        app.MapYearWorkbook();
        app.MapDrafts();
    }

    private static T Of<T>(HttpContext http)
        where T : notnull => http.RequestServices.GetRequiredService<T>();
}
