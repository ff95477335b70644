using Junheng.Rules.Figures;

namespace Junheng.Rules.Evaluation.Reasons;

/// <summary>Takes of the reasons of an item only which figures are blank: no sentence is made.</summary>
/// <param name="figures">The district.</param>
/// <param name="id">The item.</param>
/// <param name="columns">Where the blanks go.</param>
internal sealed class BlankList(DistrictFigures figures, string id, MissingColumns columns) : ReasonList(figures, id)
{
    public override void Add(ItemStatus status, int school, string code, params ReasonWord[] args)
    {
    }

    protected override void Add(MissingFigure blank) => columns.Add(blank);
}
