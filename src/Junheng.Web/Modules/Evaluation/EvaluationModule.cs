using Junheng.Web.Data;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Evaluation;

/// <summary>Verdicts and their explanations.</summary>
internal static class EvaluationModule
{
    public static void AddEvaluation(this IServiceCollection services)
    {
        services.AddSingleton<ReadingCache>();
        services.AddSingleton<SummaryCache>();
        services.AddScoped<Readings>();
        services.AddScoped<Summaries>();
        services.AddJob<KeepSummaries>(KeepSummaries.Kind, "预先计算历年结论", quiet: true);
        services.AddScoped<IDueWork>(provider => provider.GetRequiredService<KeepSummaries>());
        services.AddEvaluationLists();
        services.AddScoped<ITargetPlaces, ItemTargets>();
        services.AddSingleton(new MenuEntry("评估", "学校一览", "schools", Permissions.SchoolsView));
        services.AddSingleton(new MenuEntry("评估", "未达标清单", "gaps", Permissions.SchoolsView));
        services.AddSingleton(new MenuEntry("评估", "七项指标", "indicators", Permissions.DistrictView));
        services.AddSingleton(new MenuEntry("评估", "差异系数", "spreads", Permissions.DistrictView));
        services.AddSingleton(new MenuEntry("评估", "项目和否决", "items", Permissions.DistrictView));
        services.AddSingleton(new MenuEntry("评估", "临界", "borderline", Permissions.DistrictView));
        services.AddSingleton(new MenuEntry("评估", "标准和口径", "standard", Permissions.DistrictView, 2));
    }
}
