namespace Junheng.Cli.Tests.Oracle;

internal sealed record OracleSchoolRow(
    OracleStage Stage, Rational? Pupils, string? ScopeReason, string? MergedInto, IReadOnlyList<OracleIndicator> Indicators,
    int Met, string? Verdict)
{
    public string Name => $"{Stage.School.Code} {Stage.Name}";
}

internal sealed record OracleVeto(string Id, string Status);

/// <summary>One district under one set of choices.</summary>
internal sealed record OracleJudgement(
    string Verdict, IReadOnlyList<OracleSchoolRow> Rows, IReadOnlyList<OracleSpread> Spreads, IReadOnlyList<OracleItem> Items,
    IReadOnlyList<OracleVeto> Vetoes)
{
    public static OracleJudgement Of(OracleDistrict district, OracleChoices choices)
    {
        var joining = new OracleJoining(district, choices);
        var rows = district.Schools.SelectMany(school => school.Stages).Select(stage => Row(stage, joining, choices)).ToList();
        var spreads = OracleSpreads.Of(rows);
        var items = OracleItems.Of(district, choices);
        string[] vetoIds = ["V1", "V2", "V3", "V4", "V5", "V6"];
        var vetoes = vetoIds.Select(id => new OracleVeto(id, district.Text(id) ?? "unchecked")).ToList();
        return new(DistrictVerdict(rows, spreads, items, vetoes), rows, spreads, items, vetoes);
    }

    /// <summary>What another choice would change, in the words of exchange.md §4.</summary>
    public IReadOnlyList<string> ChangesTo(OracleJudgement other)
    {
        var changes = new List<string>();
        if (Verdict != other.Verdict) changes.Add("district verdict");
        foreach (var (mine, theirs) in Rows.Zip(other.Rows))
            if (Statuses(mine) != Statuses(theirs)) changes.Add("school " + mine.Name);
        foreach (var stage in new[] { "primary", "junior" })
            foreach (var id in OracleIndicators.Ids)
                if (SpreadStatus(stage, id) != other.SpreadStatus(stage, id)) changes.Add($"spread {stage} {id}");
        foreach (var (mine, theirs) in Items.Zip(other.Items))
            if (mine.Status != theirs.Status) changes.Add("item " + mine.Id);
        return changes;
    }

    private static string Statuses(OracleSchoolRow row) =>
        string.Join('|', [row.Verdict, row.ScopeReason, .. row.Indicators.Select(one => one.Status)]);

    private string? SpreadStatus(string stage, string id) =>
        Spreads.SingleOrDefault(spread => spread.Stage == stage && spread.Indicator == id)?.Status;

    private static OracleSchoolRow Row(OracleStage stage, OracleJoining joining, OracleChoices choices)
    {
        var reason = joining.ScopeReason(stage);
        var pupils = joining.PupilsOf(stage);
        if (reason is not null) return new(stage, pupils, reason, joining.ParentOf(stage.School)?.Code, [], 0, null);

        var indicators = OracleIndicators.Of(stage, joining, choices);
        int Count(string status) => indicators.Count(one => one.Status == status);
        // The best that can still come: every missing indicator met.
        var canPass = Count("met") + Count("missing") >= 6 && Count("below") == 0;
        var passes = Count("met") >= 6 && Count("met") + Count("near") == 7;
        return new(stage, pupils, null, null, indicators, Count("met"), passes ? "pass" : canPass ? "pending" : "fail");
    }

    private static string DistrictVerdict(
        List<OracleSchoolRow> rows, IReadOnlyList<OracleSpread> spreads, IReadOnlyList<OracleItem> items, List<OracleVeto> vetoes)
    {
        var inScope = rows.Where(row => row.ScopeReason is null).ToList();
        if (inScope.Exists(row => row.Verdict == "fail")
            || spreads.Any(spread => spread.Status == "exceeded")
            || items.Any(item => item.Status == "unmet")
            || vetoes.Exists(veto => veto.Status == "raised"))
            return "fail";
        var isPass = inScope.Count > 0
            && inScope.TrueForAll(row => row.Verdict == "pass")
            && spreads.All(spread => spread.Status == "met")
            && items.All(item => item.Status == "met")
            && vetoes.TrueForAll(veto => veto.Status == "clear");
        return isPass ? "pass" : "pending";
    }
}
