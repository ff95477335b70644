using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>
/// G13: pupils admitted by zone over pupils, for each stage, in the urban and town, public, non-boarding ordinary schools and
/// teaching points. Where such a row lacks a figure the district's share of the stage decides; a stage without one is met.
/// No entrants at all have no share: that leaves it unknown. A row where area, ownership or boarding is blank counts as such a row that lacks a figure, unless another rules it out.
/// </summary>
internal static class EnrolmentByZone
{
    public static void Judge(ItemFigures district, Ruling ruling)
    {
        foreach (var stage in Stages.Compulsory) Judge(district, ruling, stage);
    }

    private static void Judge(ItemFigures district, Ruling ruling, Stage stage)
    {
        var limit = district.Limits.InZone[(int)stage];
        var total = Add(district, stage);
        if (!total.HasRows) return;
        var key = stage == Stage.Primary ? Codes.G13PrimaryInZoneShare : Codes.G13JuniorInZoneShare;
        if (total.Lacks)
        {
            ruling.Require(Ruling.AtLeast(district.Value(key), limit), key);
            return;
        }

        var status = Ruling.ShareAtLeast(total.InZone, total.Pupils, limit);
        ruling.Require(status, Codes.SettingG13Counts);
        if (status == ItemStatus.Unmet) NameSchoolsBelow(district, ruling, stage, limit);
    }

    private static (bool HasRows, bool Lacks, Int128 InZone, Int128 Pupils) Add(ItemFigures district, Stage stage)
    {
        var rows = new ZoneRows(district, stage);
        var hasRows = false;
        Int128 zone = 0;
        Int128 all = 0;
        for (var school = 0; school < district.Units.Length; school++)
        {
            var asked = rows.IsAsked(school);
            if (asked == false) continue;
            hasRows = true;
            if (asked is null || !rows.Figures(school, out var inZone, out var pupils)) return (true, true, 0, 0);
            zone += inZone;
            all += pupils;
        }

        return (hasRows, false, zone, all);
    }

    private static void NameSchoolsBelow(ItemFigures district, Ruling ruling, Stage stage, long limit)
    {
        var rows = new ZoneRows(district, stage);
        for (var school = 0; school < district.Units.Length; school++)
        {
            if (rows.IsAsked(school) == true && rows.Figures(school, out var inZone, out var pupils)
                && Ruling.ShareAtLeast(inZone, pupils, limit) == ItemStatus.Unmet)
            {
                ruling.Fails(school);
            }
        }
    }
}
