using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Figures;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>
/// Where a district stands on the items P1, P2, G1–G15, Q1–Q9, S1 and on the vetoes. Three-valued: an item is unknown only
/// when the blanks could still turn it either way, and a known failure makes it unmet whatever else is blank. Every comparison
/// is exact; limits come from the standard. Source: exchange format §8; national rules §1.1, §1.3–1.6, §1.8.
/// </summary>
public static class ItemJudgement
{
    private static readonly Dictionary<string, Action<ItemFigures, Ruling>> Rules = new()
    {
        ["P1"] = YearsSinceBasicBalance.Judge,
        ["P2"] = Confirmed.Monitoring,
        ["G1"] = Confirmed.Layout,
        ["G2"] = Confirmed.Unified,
        ["G3"] = SubjectRooms.Judge,
        ["G4"] = SchoolSize.Judge,
        ["G5"] = ClassSize.Judge,
        ["G6"] = SmallSchoolFunds.Judge,
        ["G7"] = SpecialFunds.Judge,
        ["G8"] = TeacherPay.Judge,
        ["G9"] = EveryTeacher.IsTrained,
        ["G10"] = Confirmed.Allotment,
        ["G11"] = TeacherExchange.Judge,
        ["G12"] = EveryTeacher.IsCertified,
        ["G13"] = EnrolmentByZone.Judge,
        ["G14"] = SeniorPlaces.Judge,
        ["G15"] = MigrantChildren.Judge,
        ["Q1"] = Retention.Judge,
        ["Q2"] = DisabledEnrolment.Judge,
        ["Q3"] = ConfirmedBySchool.Charters,
        ["Q4"] = TrainingBudget.Judge,
        ["Q5"] = ConfirmedBySchool.UseOfIt,
        ["Q6"] = ConfirmedBySchool.MoralEducation,
        ["Q7"] = ConfirmedBySchool.Curriculum,
        ["Q8"] = ConfirmedBySchool.Homework,
        ["Q9"] = NationalMonitoring.Judge,
        ["S1"] = PublicRecognition.Judge,
    };

    /// <summary>Every item of the standard, in its order.</summary>
    public static IReadOnlyList<ItemResult> Of(DistrictFigures figures, Standard standard, Settings settings, Reading reading)
    {
        var district = new ItemFigures(figures, standard, settings, reading);
        var results = new ItemResult[standard.Items.Count];
        for (var i = 0; i < results.Length; i++) results[i] = Of(district, standard.Items[i]);
        return results;
    }

    /// <summary>One item by its id, as under another setting or reading.</summary>
    /// <exception cref="ArgumentException">The standard has no item of that id.</exception>
    public static ItemResult Of(DistrictFigures figures, Standard standard, Settings settings, Reading reading, string id)
    {
        foreach (var item in standard.Items)
        {
            if (item.Id == id) return Of(new ItemFigures(figures, standard, settings, reading), item);
        }

        throw new ArgumentException($"{standard.Id} has no item {id}", nameof(id));
    }

    /// <summary>Every veto of the standard, in its order: unchecked unless the district says otherwise.</summary>
    public static IReadOnlyList<VetoResult> Vetoes(DistrictFigures figures, Standard standard)
    {
        var results = new VetoResult[standard.Vetoes.Count];
        for (var i = 0; i < results.Length; i++)
        {
            var veto = standard.Vetoes[i];
            results[i] = new VetoResult(veto, figures.DistrictValue(veto.Id) switch
            {
                FixedPoint.Missing => VetoStatus.Unchecked,
                0 => VetoStatus.Clear,
                _ => VetoStatus.Raised,
            });
        }

        return results;
    }

    private static ItemResult Of(ItemFigures district, Item item)
    {
        var ruling = new Ruling(district.Figures);
        Rules[item.Id](district, ruling);
        return ruling.ToResult(item);
    }

    /// <summary>Why an item stands where it stands: it is judged once more, and this time tells.</summary>
    internal static IReadOnlyList<Reason> Reasons(DistrictFigures figures, Standard standard, Settings settings, Reading reading, string id)
    {
        var why = new ReasonList(figures, id);
        Tell(new ItemFigures(figures, standard, settings, reading), id, why);
        return why.All;
    }

    /// <summary>Judges an item once more for somebody who listens.</summary>
    internal static void Tell(ItemFigures district, string id, ReasonList why) => Rules[id](district, new Ruling(district.Figures, why));
}
