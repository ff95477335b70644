using Junheng.Web.Data;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Collection.Findings;

/// <summary>Keeps what somebody says to a finding. Of a finding that is not there any more, or not theirs, nothing is kept.</summary>
public sealed class AnswerFinding(JunhengDb db, Changes changes, FindingList list)
{
    public const int LongestAnswer = 500;

    /// <summary>Whether there is such a finding for the actor.</summary>
    public async Task<bool> Do(Here here, string key, string hash, string text, CancellationToken cancel)
    {
        var finding = (await list.Of(here, cancel)).FirstOrDefault(one => one.Figured.Key == key && one.Figured.ValuesHash == hash);
        if (finding is null) return false;
        text = text.Trim();
        if (text.Length == 0 || text == finding.Answer) return true;
        await using var change = await changes.Begin(here.District.Id, cancel);
        var answer = new FindingAnswer
        {
            Id = Guid.CreateVersion7(),
            DistrictId = here.District.Id,
            Year = here.Year,
            FindingKey = key,
            ValuesHash = hash,
            Answer = text.Length > LongestAnswer ? text[..LongestAnswer] : text,
            ActorId = db.Actor.UserId,
            At = change.At,
        };
        db.Add(answer);
        await change.Commit(
            "finding.answer", "finding", answer.Id.ToString("D"), answer.Answer, new { here.Year, Finding = key, Values = hash }, cancel: cancel);
        return true;
    }
}
