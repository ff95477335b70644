using Junheng.Rules.Evidence;
using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Items.OneItem;

/// <summary>A piece of evidence that an item needs, and whether it is there.</summary>
/// <param name="Requirement">Which.</param>
/// <param name="Files">Files of the district that are linked as this piece; 0 for one that every school has.</param>
public sealed record RequiredPiece(Requirement Requirement, int Files)
{
    public Chip Chip => Requirement.OfSchool ? new Chip("none", "每校一份")
        : Files > 0 ? new Chip("pass", $"{Files} 件")
        : Requirement.Needed ? new Chip("fail", "还缺")
        : new Chip("none", "视情形");
}

/// <summary>What of the evidence list an item needs.</summary>
public sealed class RequiredPieces(EvidenceOf evidence)
{
    /// <summary>The pieces of an item with what the actor may see of them.</summary>
    public async Task<IReadOnlyList<RequiredPiece>> Of(Here here, string item, CancellationToken cancel)
    {
        if (!here.Actor.May(Permissions.EvidenceView, here.District.Id)) return [];
        var files = await evidence.Files(here.District.Id, here.Year, EvidenceTarget.Item(item), cancel);
        var counts = files.Where(file => file.Requirement is not null).CountBy(file => file.Requirement!).ToDictionary();
        return [.. Requirements.OfItem(item).Select(one => new RequiredPiece(one, one.OfSchool ? 0 : counts.GetValueOrDefault(one.Number)))];
    }

    /// <summary>Of how many of some schools there is any evidence on the item.</summary>
    public async Task<int> SchoolsWith(Here here, string item, IReadOnlyCollection<int> schools, CancellationToken cancel) => schools.Count == 0 ? 0
        : (await evidence.Counts(here.District.Id, here.Year, [.. schools.Select(school => EvidenceTarget.Item(item, school))], cancel)).Count;
}
