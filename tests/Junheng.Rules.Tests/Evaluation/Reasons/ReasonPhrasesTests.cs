using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Reasons;

namespace Junheng.Rules.Tests.Evaluation.Reasons;

/// <summary>Random districts are asked why by every item and row: each sentence is whole in both languages.</summary>
public sealed class ReasonPhrasesTests
{
    [Fact]
    public void Every_reason_has_a_sentence_in_both_languages()
    {
        var seen = new HashSet<string>();
        foreach (var evaluation in Districts())
        {
            var rows = new RowReasons(evaluation);
            var reasons = evaluation.Standard.Items.SelectMany(item => ItemReasons.Of(evaluation, item.Id))
                .Concat(Enumerable.Range(0, evaluation.Rows.Count).SelectMany(rows.Of));
            foreach (var reason in reasons)
            {
                seen.Add(reason.Code);
                Assert.DoesNotMatch(@"[{}]", Phrases.Reason(reason, english: false));
                // Names of schools, classes and subjects stay as they are.
                Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", Phrases.Reason(reason, english: true));
            }
        }

        Assert.Equal(Phrases.ReasonCodes.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<DistrictEvaluation> Districts()
    {
        var urban = new (string, object?)[] { ("name", "A"), ("area", "urban"), ("ownership", "public"), ("boarding", false) };
        // Everything is blank; nothing is reached; everything says no; wholes are 0.
        yield return new TestDistrict().School("A", "nine_year", urban).Stage("primary", 100).Stage("junior", 100).Evaluate();
        yield return new TestDistrict()
            .School("A", "nine_year", [.. urban, ("multimedia_rooms", 0), ("equipment_value_yuan", 425_000), ("public_budget_yuan", 100), ("training_budget_yuan", 1)])
            .Stage("primary", 100, ("teachers", 10), ("trained_teachers", 1), ("certified_teachers", 1), ("backbone_teachers", 0), ("in_zone_students", 10), ("classes", 6))
            .Class("1", "1", 60).Room("music", 1).Room("art", null).Stage("junior", 100).Class("7", "1", 60)
            .School("B", "primary", ("name", "B"), ("area", "rural"), ("funded_students", 10)).Stage("primary", 90, ("backbone_teachers", 0), ("pe_teachers", 1), ("arts_teachers", 0))
            .Confirm("Q6", false)
            .School("C", "primary", ("name", "C")).Stage("primary", 2001, ("pe_teachers", 16), ("arts_teachers", 0))
            .District(
                ("year", 2024), ("prerequisite.basic_balance_year", 2023), ("prerequisite.monitoring_kept", false), ("G7.special_fund_per_pupil_yuan", 1),
                ("G8.teacher_pay_yuan", 1), ("G8.civil_servant_pay_yuan", 2), ("G8.performance_total_confirmed", true), ("G11.eligible", 100), ("G11.exchanged", 5),
                ("G11.exchanged_backbone", 5), ("G14.allocated_share", 0.1m), ("G15.migrant_share", 0.9m), ("Q9.worst_level", 2), ("Q9.worst_between_school_share", 0.5m))
            .Evaluate(Reading.Strict, ("setting.G9_exempt", 1_000_000));
        yield return new TestDistrict().School("A", "primary", urban).Stage("primary", 100, ("in_zone_students", 0)).Class("7", "1", 100)
            .District(("G8.teacher_pay_yuan", 2), ("G8.civil_servant_pay_yuan", 2), ("G11.eligible", 0))
            .Evaluate(Reading.Strict, ("setting.G13_counts", 1));
    }
}
