using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Junheng.Rules.Common;

namespace Junheng.Web.Modules.Collection;

/// <summary>A school that was taken out of the year, and the approval of its closure.</summary>
internal sealed record GoneSchool(int Id, string Code, string Approval)
{
    /// <summary>The code of the school that it went into.</summary>
    public string? Into { get; init; }
}

/// <summary>A stage that a school lost with its kind.</summary>
internal sealed record EndedStage(int Id, string Stage);

/// <summary>What the ledger keeps of a batch: how much it changed, and a digest by which the figures can be held against it later.</summary>
internal sealed record BatchDigest(
    int Year, string Basis, long Seq, string Kind, Guid? File, int Figures, int ListRows, IReadOnlyList<GoneSchool> Gone,
    IReadOnlyList<EndedStage> Ended, string Digest)
{
    public static BatchDigest Of(Batch batch, BatchRows rows, IReadOnlyList<GoneSchool> gone, IReadOnlyList<EndedStage> ended) => new(
        batch.Year, batch.Basis, batch.Seq, batch.Kind, batch.FileId, rows.Figures.Count, rows.Lists.Sum(list => list.Rows.Count), gone, ended,
        rows.Digest());
}

/// <summary>A list of a school as one batch left it; empty when it was taken away.</summary>
/// <param name="Table">The table it lies in.</param>
/// <param name="School">The school's id.</param>
/// <param name="Rows">In their order.</param>
internal sealed record NewList(string Table, int School, IReadOnlyList<ListedRow> Rows);

/// <summary>The rows of one batch, on their way into the database or read back from it; both have one digest.</summary>
internal sealed record BatchRows(IReadOnlyCollection<NewFigure> Figures, IReadOnlyCollection<NewList> Lists)
{
    /// <summary>SHA-256 over every field with its length in front, in the order of school, stage and measure. Schools go by id: a
    /// code may change later.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var figure in Figures.OrderBy(one => one.School).ThenBy(one => one.Stage, StringComparer.Ordinal).ThenBy(one => one.Measure, StringComparer.Ordinal))
        {
            Append(hash, Whole(figure.School), figure.Stage, figure.Measure, figure.Value.State.ToString(),
                FixedPoint.Format(figure.Value.Number), figure.Value.Text ?? "", figure.Place ?? "");
        }

        foreach (var list in Lists.OrderBy(one => one.Table, StringComparer.Ordinal).ThenBy(one => one.School))
        {
            Append(hash, list.Table, Whole(list.School), Whole(list.Rows.Count));
            foreach (var row in list.Rows) Append(hash, row.Group, row.Name, FixedPoint.Format(FixedPoint.OfDecimal(row.Number)), row.Place ?? "");
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Append(IncrementalHash hash, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields) hash.AppendData(Encoding.UTF8.GetBytes($"{field.Length}:{field};"));
    }
}
