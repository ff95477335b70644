using System.Security.Cryptography;
using System.Text;
using Junheng.Rules.Collection;
using Junheng.Rules.Common;

namespace Junheng.Web.Modules.Collection;

/// <summary>What the ledger keeps of a batch: how much it changed, and a digest by which the figures can be held against it later.</summary>
internal sealed record BatchDigest(
    int Year, string Basis, long Seq, string Kind, Guid? File, int Figures, int ClassLists, int RoomLists, IReadOnlyCollection<string> Gone, string Digest)
{
    public static BatchDigest Of(Batch batch, FigureDifference difference, IReadOnlyCollection<string> gone)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var change in difference.Figures)
        {
            Append(hash, change.Key.School, change.Key.Stage, change.Key.Measure, change.After.Value.State.ToString(),
                FixedPoint.Format(change.After.Value.Number), change.After.Value.Text ?? "");
        }

        foreach (var list in difference.Classes.Concat(difference.Rooms))
        {
            foreach (var row in list.After) Append(hash, row.School, row.Group, row.Grade, row.Name, FixedPoint.Format(row.Number));
        }

        return new BatchDigest(
            batch.Year, batch.Basis, batch.Seq, batch.Kind, batch.FileId, difference.Figures.Count, difference.Classes.Count,
            difference.Rooms.Count, gone, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static void Append(IncrementalHash hash, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields) hash.AppendData(Encoding.UTF8.GetBytes($"{field.Length}:{field};"));
    }
}
