using Junheng.Rules.Collection.Returns;
using Junheng.Web.Data;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Collection.Campaigns;

/// <summary>The schools of a campaign as a list.</summary>
internal static class CampaignTable
{
    private static readonly ListColumn[] Columns =
    [
        new("school", "学校") { Width = 24 }, new("code", "学校代码") { Minor = true, Width = 14 }, new("town", "镇街") { Choice = true }, new("state", "状态") { Choice = true },
        new("late", "逾期") { Choice = true }, new("deadline", "期限") { Width = 18 }, new("touched", "最近保存") { Minor = true, Width = 18 }, new("submitted", "最近提交") { Width = 18 },
        new("no", "版次") { Number = true, Minor = true }, new("open", "未办环节") { Width = 30 }, new("reminders", "催报次数") { Number = true, Minor = true },
    ];

    public static ListTable Of(Here here, CampaignLines campaign, DateTime now) => new(
        "campaign", "采集进度", Columns,
        [
            .. campaign.Lines.Select(line => (ListCell[])
            [
                new ListCell(line.Name, null, line.Newest is not null ? here.To($"reviews/{line.Code}") : null), line.Code, line.Town.Length > 0 ? line.Town : "局直", line.State.NameZh(),
                line.Late(now) ? "逾期" : "", SchoolYear.Shown(line.Deadline), line.Touched is { } touched ? SchoolYear.Shown(touched) : "",
                line.Newest is { } newest ? SchoolYear.Shown(newest.At) : "", new ListCell($"{line.Newest?.No}", line.Newest?.No),
                line.Rows.May(ReviewLevel.District) ? string.Join('、', line.Open) : "", new ListCell($"{line.Reminders}", line.Reminders),
            ]),
        ])
    {
        Export = here.To("lists/campaign.xlsx"),
    };

    public static void AddCampaignTable(this IServiceCollection services) => services.AddSingleton(new ListSource("campaign", Permissions.ReturnsView, async http =>
    {
        var here = http.RequestServices.GetRequiredService<Here>();
        var campaign = await http.RequestServices.GetRequiredService<ReturnLines>().Of(here, http.RequestAborted);
        return campaign is null ? null : Of(here, campaign, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
    }));
}
