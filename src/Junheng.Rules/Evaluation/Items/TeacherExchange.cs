using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>
/// G11: exchanged ÷ eligible and backbone teachers ÷ exchanged. Nobody eligible leaves it unknown whatever the backbone share;
/// nobody exchanged makes it unmet when somebody is eligible, and unknown when that is blank.
/// </summary>
internal static class TeacherExchange
{
    public static void Judge(ItemFigures district, Ruling ruling)
    {
        var eligible = district.Value(Codes.G11Eligible);
        var exchanged = district.Value(Codes.G11Exchanged);
        var backbone = district.Value(Codes.G11ExchangedBackbone);
        if (eligible == 0 || exchanged == 0 && eligible == FixedPoint.Missing)
        {
            ruling.Require(ItemStatus.Unknown, Codes.G11Eligible);
            return;
        }

        if (eligible == FixedPoint.Missing) ruling.Require(ItemStatus.Unknown, Codes.G11Eligible);
        if (exchanged == FixedPoint.Missing) ruling.Require(ItemStatus.Unknown, Codes.G11Exchanged);
        if (backbone == FixedPoint.Missing) ruling.Require(ItemStatus.Unknown, Codes.G11ExchangedBackbone);
        ruling.RequireShare(Codes.G11Exchanged, Codes.G11Eligible, district.Limits.Exchanged);
        ruling.RequireShare(Codes.G11ExchangedBackbone, Codes.G11Exchanged, district.Limits.ExchangedBackbone);
    }
}
