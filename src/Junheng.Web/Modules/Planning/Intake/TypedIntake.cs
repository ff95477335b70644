using System.Globalization;
using Junheng.Office;
using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Web.Modules.Planning.Intake;

/// <summary>What somebody may plan for: a school and a stage that it has.</summary>
public sealed record IntakePlace(int School, string Code, string Name, Stage Stage);

/// <summary>One plan as typed; without numbers it takes the plan back.</summary>
public sealed record TypedIntake(IntakePlace Place, int? Classes, int? Pupils)
{
    private const int MostClasses = 100;
    private const int MostPupils = 5000;

    private static readonly Measure ClassesMeasure = Catalogue.Standard.Find(Level.Stage, Codes.Classes)!;
    private static readonly Measure PupilsMeasure = Catalogue.Standard.Find(Level.Stage, Codes.Students)!;

    /// <summary>Reads the numbers of one plan; what cannot be taken is added to the refusals.</summary>
    public static TypedIntake? Of(IntakePlace place, string classes, string pupils, Place at, List<Refusal> refusals)
    {
        var before = refusals.Count;
        var (count, persons) = (Read(ClassesMeasure, classes, MostClasses, at, refusals), Read(PupilsMeasure, pupils, MostPupils, at, refusals));
        if (refusals.Count > before) return null;
        if (count is null == persons is null) return new TypedIntake(place, count, persons);
        refusals.Add(new Refusal("plan_half", at, []));
        return null;
    }

    /// <summary>Pasted rows: school (code or name), stage, classes, pupils.</summary>
    public static Outcome<IReadOnlyList<TypedIntake>> Pasted(IReadOnlyList<IntakePlace> places, string text)
    {
        var (refusals, typed, seen) = (new List<Refusal>(), new List<TypedIntake>(), new HashSet<IntakePlace>());
        foreach (var row in PastedRows.Of(text, "学校"))
        {
            var own = places.Where(one => one.Code == row[0]).ToList();
            if (own.Count == 0) own = [.. places.Where(one => one.Name == row[0])];
            if (own.Count == 0 || own.DistinctBy(one => one.School).Count() > 1)
            {
                refusals.Add(new Refusal("pasted_school", At(row, "学校"), [row[0]]));
                continue;
            }

            if (own.Find(one => one.Stage.NameZh() == row[1] || one.Stage.Code() == row[1]) is not { } place)
            {
                refusals.Add(new Refusal("pasted_stage", At(row, "学段"), [row[1]]));
                continue;
            }

            if (!seen.Add(place)) refusals.Add(new Refusal("pasted_school_twice", At(row, "学校"), [place.Name]));
            if (Of(place, row[2], row[3], At(row, "班数、人数"), refusals) is { } one) typed.Add(one);
        }

        return refusals.Count > 0 ? Outcome<IReadOnlyList<TypedIntake>>.Refused(refusals) : Outcome<IReadOnlyList<TypedIntake>>.Ok(typed);
    }

    /// <summary>The plan as rows that can be copied into a spreadsheet and pasted back.</summary>
    public static string ToText(IEnumerable<IntakePlace> places, IEnumerable<StoredIntake> stored)
    {
        var plan = stored.ToDictionary(one => (one.School, one.Stage));
        return string.Join('\n', places.Select(place => plan.TryGetValue((place.School, place.Stage), out var one)
            ? string.Create(CultureInfo.InvariantCulture, $"{place.Code}\t{place.Stage.NameZh()}\t{one.Classes}\t{one.Pupils}")
            : $"{place.Code}\t{place.Stage.NameZh()}\t\t"));
    }

    private static int? Read(Measure measure, string text, int most, Place at, List<Refusal> refusals)
    {
        if (TypedFigure.Read(measure, text, out var value) is { } refusal)
        {
            refusals.Add(refusal with { Place = at });
            return null;
        }

        if (value.State != FigureState.Known) return null;
        if (FixedPoint.ToDecimal(value.Number) is var number && number > most)
        {
            refusals.Add(new Refusal("plan_too_many", at, [measure.NameZh, text]));
            return null;
        }

        return (int)number!.Value;
    }

    private static Place At(PastedRow row, string column) => new("粘贴", null, row.Line, column);
}
