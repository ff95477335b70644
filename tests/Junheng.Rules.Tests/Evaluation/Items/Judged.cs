using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Items;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Tests.Evaluation.Items;

/// <summary>Judges one item of a test district under the standard 2017-6 and the district's own settings.</summary>
internal static class Judged
{
    public static ItemResult Item(this TestDistrict district, string id, Reading reading = Reading.Strict)
    {
        var figures = district.Figures;
        return ItemJudgement.Of(figures, Standard.Find("2017-6")!, Settings.Of(figures, new Dictionary<string, long>()), reading, id);
    }

    public static ItemStatus Status(this TestDistrict district, string id, Reading reading = Reading.Strict) =>
        district.Item(id, reading).Status;
}
