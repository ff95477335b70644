using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Campaigns;
using Junheng.Web.Modules.Collection.Reviews;
using Junheng.Web.Modules.Ledger.Published;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Collection.Returns;

/// <summary>采集: figures by the returns of schools, from a clerk's draft to the office's approval.</summary>
internal static class ReturnsModule
{
    public static void AddReturns(this IServiceCollection services)
    {
        services.AddScoped<ReturnFiles>();
        services.AddScoped<SaveDraft>();
        services.AddScoped<SubmitReturn>();
        services.AddScoped<Findings.FindingAnswers>();
        services.AddScoped<ReturnLines>();
        services.AddScoped<Evidence.Published.ITargetPlaces, SubmissionTargets>();
        services.AddCampaignTable();
        services.AddScoped<OpenCampaign>();
        services.AddScoped<DecideReturns>();
        services.AddScoped<ApproveReturns>();
        services.AddSingleton(new MenuEntry("采集", "我校填报", "returns", Permissions.ReturnsFill));
        services.AddSingleton(new MenuEntry("采集", "审核填报", "reviews", Permissions.ReturnsView));
        services.AddSingleton(new MenuEntry("采集", "采集进度", "campaign", Permissions.ReturnsView));
        services.AddLedgerActions(
            ("campaign.open", "发起采集"), ("campaign.move", "调整采集期限"), ("campaign.lock", "锁定采集"), ("return.submit", "提交填报"), ("return.agree", "审核填报"),
            ("return.return", "退回填报"), ("return.approve", "审定填报"), ("return.remind", "催报"));
    }

    /// <summary>The same address as the form's page, for the script that saves while somebody types: the form as it is, answered by the draft's
    /// version and what the checks say.</summary>
    public static void MapDrafts(this WebApplication app) => app
        .MapPut("/{district}/{year:int}/returns/{school}/{page}", TypedDraft.Answer)
        .WithMetadata(new PageAttribute(Permissions.ReturnsFill) { Subject = typeof(Schools.Published.SchoolName) });
}
