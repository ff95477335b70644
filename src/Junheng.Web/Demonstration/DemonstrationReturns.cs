using Junheng.Rules.Collection.Returns;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Campaigns;
using Junheng.Web.Modules.Collection.Returns;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Modules.Schools.Published;

namespace Junheng.Web.Demonstration;

/// <summary>A campaign of the newest year that is under way: a few schools in each state, the others silent. The clerk's own school is left
/// to whoever tries it.</summary>
internal static class DemonstrationReturns
{
    private static readonly ReviewDecision Town = new(ReviewLevel.Town, "", true);

    /// <summary>What a few schools have come to, and what was decided about them.</summary>
    private static readonly (bool Submitted, ReviewDecision[] Decisions)[] Cases =
    [
        (false, []), (false, []),
        (true, []), (true, []), (true, []),
        (true, [Town]), (true, [Town]),
        (true, [Town, new ReviewDecision(ReviewLevel.Section, "装备", true)]),
        (true, [Town with { Agreed = false }]), (true, [Town with { Agreed = false }]),
    ];

    public static async Task Fill(IServiceProvider provider, DistrictName district, int year, CancellationToken cancel)
    {
        var now = provider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        await provider.GetRequiredService<OpenCampaign>().Do(
            district, year, new CampaignForm($"{year}—{year + 1}学年义务教育数据采集", now.AddDays(-7), now.AddDays(14)), cancel);
        var db = provider.GetRequiredService<JunhengDb>();
        await using var change = await provider.GetRequiredService<Changes>().Begin(district.Id, cancel);
        var lines = await provider.GetRequiredService<ReturnLines>().Of(district, year, cancel);
        var registry = (await provider.GetRequiredService<Registry>().Schools(district.Id, cancel)).ToDictionary(school => school.Id);
        foreach (var (line, one) in lines!.Lines.Skip(1).OrderByDescending(line => line.Rows.HasTownStep).Zip(Cases))
        {
            var file = (await provider.GetRequiredService<ReturnFiles>().Of(district, year, registry[line.Return.SchoolId], cancel))!;
            db.Add(new Draft { ReturnId = line.Return.Id, Page = FormTopic.Equipment.Code, DistrictId = district.Id, SchoolId = line.Return.SchoolId, Version = 1, At = change.At });
            if (!one.Submitted) continue;
            var values = new FilledForm(file).Values(1).ToText();
            var submission = new Submission
            {
                Id = Guid.CreateVersion7(),
                ReturnId = line.Return.Id,
                DistrictId = district.Id,
                SchoolId = line.Return.SchoolId,
                No = 1,
                Values = values,
                Sha256 = SubmitReturn.Digest(values),
                At = change.At,
            };
            db.Add(submission);
            foreach (var decision in one.Decisions.Where(decision => decision.Level != ReviewLevel.Town || file.HasTownStep || !decision.Agreed))
            {
                db.Add(new Decision
                {
                    Id = Guid.CreateVersion7(),
                    SubmissionId = submission.Id,
                    DistrictId = district.Id,
                    SchoolId = line.Return.SchoolId,
                    Level = decision.Level.Code(),
                    Section = decision.Section,
                    Outcome = decision.Agreed ? Decision.Agreed : Decision.Returned,
                    FieldReasons = decision.Agreed ? "{}" : """{"multimedia_rooms":"与资产台账不符，请核对"}""",
                    Due = decision.Agreed ? null : now.AddDays(7),
                    At = change.At,
                });
            }
        }

        await change.Commit("return.submit", "campaign", lines.Campaign.Id.ToString("D"), "演示数据", new { year, Schools = Cases.Length }, cancel: cancel);
    }
}
