using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Ledger.Published;
using Junheng.Web.Modules.Schools.Published;

namespace Junheng.Web.Modules.Ledger.Verify;

/// <summary>
/// Holds everything against the change ledger: the chains against their own hashes, accepted figures against the digests of their
/// batches, files against theirs. Reads whole districts, whoever asked; what it tells are faults and counts.
/// </summary>
public sealed class VerifyLedger(IServiceScopeFactory scopes)
{
    /// <summary>Verifies one district, or everything.</summary>
    /// <param name="district">Its id; null for all districts and the platform's own chain.</param>
    /// <param name="anchor">A hash that was printed once: it has to be found. At least its first sixteen places.</param>
    /// <param name="report">Told what is being looked at.</param>
    public Task<Verification> Do(int? district, string? anchor, Action<string>? report = null, CancellationToken cancel = default) =>
        scopes.As(district is { } id ? Actor.Engine(id) : Actor.Platform, services => Do(services, district, anchor, report, cancel));

    private static async Task<Verification> Do(
        IServiceProvider services, int? district, string? anchor, Action<string>? report, CancellationToken cancel)
    {
        var db = services.GetRequiredService<JunhengDb>();
        var result = new Verification();
        if (district is null) await Chain(db, Changes.PlatformChain, "平台", anchor, result, cancel);
        foreach (var one in await services.GetRequiredService<Registry>().Districts(cancel))
        {
            report?.Invoke($"核对{one.Name}的留痕");
            var payloads = await Chain(db, one.Id, one.Name, anchor, result, cancel);
            report?.Invoke($"核对{one.Name}的数据");
            var accepted = payloads.Where(payload => payload.Action == "figures.accept")
                .Select(payload => new AcceptedBatch(Guid.Parse(payload.SubjectId), payload.ActorId, payload.At, payload.Reason, payload.Json)).ToList();
            var (batches, figures) = await services.GetRequiredService<BatchProof>().Check(one.Id, accepted, result.Add, cancel);
            report?.Invoke($"核对{one.Name}的佐证");
            await services.GetRequiredService<FileProof>().CheckEvidence(
                one.Id, payloads.Where(payload => payload.Action == "evidence.upload").Select(payload => payload.Json), result.Add, cancel);
            result.Batches += batches;
            result.Figures += figures;
        }

        report?.Invoke("核对文件");
        var (files, bytes) = await services.GetRequiredService<FileProof>().Check(result.Add, cancel);
        (result.Files, result.Bytes) = (files, bytes);
        if (anchor is not null && result.Anchor is null) result.Add(new LedgerFault("anchor_missing", anchor));
        return result;
    }

    private static Task<List<ChainedPayload>> Chain(
        JunhengDb db, int chain, string name, string? anchor, Verification result, CancellationToken cancel)
    {
        result.Chains++;
        return new VerifyChain(db, chain, name, result).Do(anchor, cancel);
    }
}
