using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Reasons;
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
        Judge(district, ruling, Stage.Primary);
        Judge(district, ruling, Stage.Junior);
    }

    private static void Judge(ItemFigures district, Ruling ruling, Stage stage)
    {
        var limit = district.Limits.InZone[(int)stage];
        var total = Add(district, stage);
        if (!total.HasRows) return;
        var key = stage == Stage.Primary ? Codes.G13PrimaryInZoneShare : Codes.G13JuniorInZoneShare;
        if (total.Lacks)
        {
            if (ruling.Why is { } open && district.Value(key) == FixedPoint.Missing) TellLacking(district, open, stage);
            ruling.RequireGivenShare(key, limit);
            return;
        }

        var status = Ruling.ShareAtLeast(total.InZone.Total, total.Pupils.Total, limit);
        ruling.Require(status, Codes.SettingG13Counts);
        if (status == ItemStatus.Unknown) ruling.Why?.Add(status, "zone_nobody", ReasonList.Of(stage));
        ruling.Why?.Share(status, -1, Named(stage, InZone), total.InZone.Total, Named(stage, Asked), total.Pupils.Total, limit);
        if (status == ItemStatus.Unmet) NameSchoolsBelow(district, ruling, stage, limit);
    }

    private static ReasonWord InZone => new("就近划片入学", "pupils admitted by zone");

    private static ReasonWord Asked => new("应划片学生", "pupils asked for");

    private static ReasonWord Named(Stage stage, ReasonWord word) => new(stage.NameZh() + word.Zh, $"{stage.Code()} {word.En}");

    /// <summary>How many schools lack a figure, and the first of them.</summary>
    private static void TellLacking(ItemFigures district, ReasonList why, Stage stage)
    {
        var rows = new ZoneRows(district, stage);
        var lacking = Enumerable.Range(0, district.Units.Length)
            .Where(school => rows.IsAsked(school) is not false && (rows.IsAsked(school) is null || !rows.Figures(school, out _, out _))).ToList();
        why.Add(ItemStatus.Unknown, "zone_rows_lack", ReasonList.Of(stage), $"{lacking.Count}", SchoolName.Of(district.Figures, lacking[0]));
    }

    private static Zone Add(ItemFigures district, Stage stage)
    {
        var rows = new ZoneRows(district, stage);
        var zone = default(Zone);
        for (var school = 0; school < district.Units.Length; school++)
        {
            var asked = rows.IsAsked(school);
            if (asked == false) continue;
            zone.HasRows = true;
            if (asked is null || !rows.Figures(school, out var inZone, out var pupils))
            {
                zone.Lacks = true;
                break;
            }

            zone.InZone.Add(inZone);
            zone.Pupils.Add(pupils);
        }

        return zone;
    }

    /// <summary>The rows of a stage together; without sums when one lacks a figure.</summary>
    private struct Zone
    {
        public bool HasRows;
        public bool Lacks;
        public ExactSum InZone;
        public ExactSum Pupils;
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
                ruling.Why?.Share(ItemStatus.Unmet, school, Named(stage, InZone), inZone, Named(stage, Asked), pupils, limit);
            }
        }
    }
}
