using Junheng.Rules.Checks;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;
using static Junheng.Rules.Tests.Demonstration.DemonstrationTables;

namespace Junheng.Rules.Tests.Demonstration;

/// <summary>Whatever the seed, the first district shows every state of a figure, a school and a coefficient.</summary>
public class DemonstrationGapsTests
{
    public static TheoryData<ulong> Seeds => [1, 2, 3, 42, ulong.MaxValue];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Schools_pass_fail_and_stay_pending(ulong seed)
    {
        var verdicts = Verdicts(Evaluate(seed)).ToList();

        Assert.Superset(new HashSet<Verdict?> { Verdict.Pass, Verdict.Fail, Verdict.Pending }, verdicts.ToHashSet());
        Assert.True(verdicts.Count(verdict => verdict == Verdict.Pass) > 60);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Indicators_are_met_near_below_missing_and_borderline(ulong seed)
    {
        var evaluation = Evaluate(seed);
        var results = Enumerable.Range(0, evaluation.Rows.Count).Where(evaluation.Rows.InScope)
            .SelectMany(row => Enumerable.Range(0, 7).Select(indicator => evaluation.Indicator(row, indicator))).ToList();

        Assert.Equal(
            [IndicatorStatus.Met, IndicatorStatus.Near, IndicatorStatus.Below, IndicatorStatus.Missing],
            results.Select(result => result.Status).Distinct().Order());
        Assert.Contains(results, result => result.Borderline);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Coefficients_are_met_exceeded_and_pending(ulong seed)
    {
        var spreads = Evaluate(seed).Spreads;

        Assert.Equal(14, spreads.Count);
        Assert.Equal([SpreadStatus.Met, SpreadStatus.Exceeded, SpreadStatus.Pending], spreads.Select(spread => spread.Status).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Items_are_met_unmet_and_unknown(ulong seed) => Assert.Equal(
        [ItemStatus.Met, ItemStatus.Unmet, ItemStatus.Unknown], Evaluate(seed).Items.Select(item => item.Status).Distinct().Order());

    [Fact]
    public void Vetoes_are_raised_at_first_and_unchecked_later()
    {
        Assert.Contains(Evaluate(1, year: 2022).Vetoes, veto => veto.Status == VetoStatus.Raised);
        Assert.Equal(
            [VetoStatus.Clear, VetoStatus.Unchecked], Evaluate(1).Vetoes.Select(veto => veto.Status).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Findings_are_errors_warnings_and_infos(ulong seed)
    {
        var findings = DataChecks.Run(Dataset.Of(Of(seed)).Value!.Districts[0], Dataset.Of(Of(seed, 2023)).Value!.Districts[0]).Findings;

        Assert.Equal([Severity.Error, Severity.Warning, Severity.Info], findings.Select(finding => finding.Severity).Distinct().Order());
        Assert.Superset(
            new HashSet<string> { "class_sizes_differ", "exceeds", "parent_blank", "parent_unfit", "no_pupils_left_out", "jump" },
            findings.Select(finding => finding.Code).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Schools_get_better_from_year_to_year(ulong seed)
    {
        var failing = new[] { 2022, 2023, 2024 }
            .Select(year => Verdicts(Evaluate(seed, year: year)).Count(verdict => verdict == Verdict.Fail)).ToList();

        Assert.True(failing[0] > failing[1], string.Join(' ', failing));
        Assert.True(failing[1] >= failing[2], string.Join(' ', failing));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Districts_fail_pass_and_stay_pending(ulong seed)
    {
        var verdicts = Dataset.Of(Of(seed, districts: 4)).Value!.Districts
            .Select(district => DistrictEvaluation.Of(district, EvaluationOptions.Default).Verdict);

        Assert.Equal([Verdict.Fail, Verdict.Pass, Verdict.Pending, Verdict.Fail], verdicts);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_reason_to_leave_a_row_out_is_there(ulong seed)
    {
        var rows = Evaluate(seed).Rows;

        Assert.Superset(
            Enum.GetValues<ScopeReason>().ToHashSet(), Enumerable.Range(0, rows.Count).Select(rows.ReasonOf).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Relaxations_let_more_schools_pass_and_granting_fewer_of_them(ulong seed)
    {
        int Passing(Reading reading) => Verdicts(Evaluate(seed, reading)).Count(verdict => verdict == Verdict.Pass);

        Assert.True(Passing(Reading.Strict) < Passing(Reading.Granted));
        Assert.True(Passing(Reading.Granted) < Passing(Reading.Eligible));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_sound_district_has_only_schools_that_pass(ulong seed)
    {
        var evaluation = DistrictEvaluation.Of(Dataset.Of(Of(seed, districts: 2)).Value!.Districts[1], EvaluationOptions.Default);

        Assert.All(Verdicts(evaluation), verdict => Assert.True(verdict is null or Verdict.Pass));
        Assert.All(evaluation.Spreads, spread => Assert.Equal(SpreadStatus.Met, spread.Status));
    }

    [Fact]
    public void Class_lists_add_up_except_that_of_one_school()
    {
        var tables = Of();
        var listed = RowsOf(tables.Classes).GroupBy(row => Key(tables.Classes, row))
            .ToDictionary(rows => rows.Key, rows => rows.Sum(row => Whole(tables.Classes, "students", row)!.Value));
        var differing = RowsOf(tables.Stages)
            .Where(row => listed.TryGetValue(Key(tables.Stages, row), out var sum) && sum != Whole(tables.Stages, "students", row))
            .Select(row => tables.Stages.Text("school_code", row)).Distinct();

        Assert.Equal([tables.Schools.Text("school_code", Named(tables, "龙桥街道第二学校"))], differing);
    }

    [Fact]
    public void One_school_has_no_class_list_and_an_empty_school_no_classes()
    {
        var tables = Of();
        var listed = RowsOf(tables.Classes).Select(row => tables.Classes.Text("school_code", row)).ToHashSet();
        var without = RowsOf(tables.Schools)
            .Where(row => ((SchoolKind)tables.Schools.Value("kind", row)).HasCompulsoryRows() && !listed.Contains(tables.Schools.Text("school_code", row)));

        Assert.Equal(["酒仙桥街道十二年制学校", "漕河镇第三小学"], without.Select(row => tables.Schools.Text("name", row)));
    }

    [Fact]
    public void Every_measure_but_settings_and_one_grant_is_filled_somewhere()
    {
        var tables = Of(districts: 2);
        var blank = new[] { tables.Schools, tables.Stages, tables.Classes, tables.Rooms, tables.Confirmations, tables.Districts }
            .SelectMany(table => Catalogue.Standard.At(table.Level).Where(measure => !IsFilled(table, measure)))
            .Where(measure => measure.Default is null && !measure.Code.Contains('*', StringComparison.Ordinal))
            .Select(measure => measure.Code);

        Assert.Equal(["relaxation_L3"], blank);
    }

    [Fact]
    public void A_few_keys_of_the_first_district_are_left_open()
    {
        var districts = Of().Districts;
        var open = districts.NumberColumns.Where(code => districts.Value(code, 0) == FixedPoint.Missing);

        Assert.Equal(["G10.allotment_confirmed", "Q6.confirmed", "Q8.confirmed", "V4", "V6"], open.Order(StringComparer.Ordinal));
    }

    private static DistrictEvaluation Evaluate(ulong seed, Reading reading = Reading.Strict, int year = 2024) =>
        DistrictEvaluation.Of(Dataset.Of(Of(seed, year)).Value!.Districts[0], EvaluationOptions.Default with { Reading = reading });

    private static IEnumerable<Verdict?> Verdicts(DistrictEvaluation evaluation) =>
        Enumerable.Range(0, evaluation.Rows.Count).Select(evaluation.VerdictOf);

    private static (string School, long Stage) Key(FigureTable table, int row) => (table.Text("school_code", row), table.Value("stage", row));

    private static bool IsFilled(FigureTable table, Measure measure) => RowsOf(table).Any(row => measure.IsNumeric
        ? table.Value(measure.Code, row) != FixedPoint.Missing
        : table.Text(measure.Code, row).Length > 0);
}
