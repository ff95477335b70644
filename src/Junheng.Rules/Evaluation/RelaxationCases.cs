using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Items;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation;

/// <summary>How far something is known to hold.</summary>
public enum Holding
{
    /// <summary>成立.</summary>
    Holds,

    /// <summary>不成立.</summary>
    Fails,

    /// <summary>缺数据, 待定: a blank could still turn it either way.</summary>
    Unknown,
}

/// <summary>One condition of a relaxation, and how a school stands to it.</summary>
/// <param name="Code">What it asks; the sentence is made by <see cref="Phrases.Condition"/>.</param>
/// <param name="Holding">Whether it holds by the figures.</param>
/// <param name="Args">The figures of its sentence.</param>
public sealed record RelaxationCondition(string Code, Holding Holding, params IReadOnlyList<string> Args);

/// <summary>A relaxation of one school: it applies when every condition of one of its ways holds.</summary>
/// <param name="Id">L3, L5, G3 or G4.</param>
/// <param name="School">The school by its position.</param>
/// <param name="Ways">One or two ways, each with all of its conditions.</param>
/// <param name="Adds">What it would add to the indicator (L3, L5), and whether that is known; null for G3 and G4, which lower a limit.</param>
public sealed record RelaxationCase(string Id, int School, IReadOnlyList<IReadOnlyList<RelaxationCondition>> Ways, RelaxationCondition? Adds)
{
    /// <summary>Whether one of the ways holds; fails only when each of them fails.</summary>
    public Holding Holding { get; } =
        Ways.Any(way => way.All(one => one.Holding == Holding.Holds)) ? Holding.Holds
        : Ways.All(way => way.Any(one => one.Holding == Holding.Fails)) ? Holding.Fails
        : Holding.Unknown;
}

/// <summary>
/// Which conditions of the relaxations 放宽 hold for a school by its figures, which do not and which are not known: what a school that
/// asks for one, and the office that grants it, have to see. The evaluation counts a relaxation exactly when its case holds
/// (<see cref="Reading.Eligible"/>). Source: national rules §1.8; exchange format §8.
/// </summary>
public sealed class RelaxationCases(DistrictEvaluation evaluation)
{
    private readonly ItemFigures district = new(evaluation.Figures, evaluation.Standard, evaluation.Settings, evaluation.Options.Reading);

    /// <summary>The indicators and items that can be relaxed.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["L3", "L5", "G3", "G4"];

    /// <summary>The column that grants a relaxation: <c>relaxation_L3</c>.</summary>
    public static string Column(string id) => $"relaxation_{id}";

    /// <summary>Whether a school of this kind is asked for the indicator or item at all.</summary>
    public static bool Concerns(string id, SchoolKind kind) =>
        kind.IsOrdinary() || (id[0] == 'L' && kind == SchoolKind.TeachingPoint);

    /// <summary>The case of a school, by its position; null where its kind is not asked.</summary>
    public RelaxationCase? Of(string id, int school)
    {
        if (!Concerns(id, evaluation.Figures.Kind(school))) return null;
        return id switch
        {
            "L3" => new RelaxationCase(id, school, [VisitedWay(school)], Visitors(school)),
            "L5" => new RelaxationCase(id, school, [[DenseCentre(school)]], ExtraSports(school)),
            "G3" => new RelaxationCase(id, school, [[BuiltUntil(school, district.Limits.RoomsBuiltUntil)], SmallRuralWay(school)], null),
            _ => new RelaxationCase(id, school, [[BuiltUntil(school, district.Limits.SizeBuiltUntil)], [Migrants(school)]], null),
        };
    }

    /// <summary>Whether a relaxation was granted to a school.</summary>
    public bool IsGranted(string id, int school) => evaluation.Figures.SchoolValue(Column(id), school) == 1;

    /// <summary>A rural school of 50–99 pupils. A joined unit is looked at as one, under its parent.</summary>
    private List<RelaxationCondition> VisitedWay(int school)
    {
        var rows = evaluation.Rows;
        var own = Stages.Compulsory.Select(stage => rows.Find(school, stage)).Where(row => row >= 0).ToList();
        if (own.Count > 0 && own.TrueForAll(row => rows.Reason[row] == ScopeReason.Merged))
        {
            return [new RelaxationCondition("joined", Holding.Fails, evaluation.Figures.SchoolCode(rows.MergedInto[own[0]]))];
        }

        long pupils = 0;
        foreach (var row in own) pupils = JoinedUnits.Add(pupils, rows.Pupils[row]);
        var (from, to) = evaluation.Standard.Limits.VisitingTeachers;
        return [Rural(school), new RelaxationCondition("pupils_between", Is(pupils, pupils >= from && pupils <= to), Whole(pupils), $"{from}", $"{to}")];
    }

    private RelaxationCondition Visitors(int school)
    {
        var figures = evaluation.Figures;
        var given = Stages.Compulsory.Where(stage => figures.HasStage(school, stage))
            .Select(stage => figures.StageValue(Codes.VisitingPeArtsTeachers, school, stage)).ToList();
        var known = given.Where(value => value != FixedPoint.Missing).Sum();
        return known > 0 ? new RelaxationCondition("visitors", Holding.Holds, FixedPoint.Format(known))
            : new RelaxationCondition("visitors", given.Contains(FixedPoint.Missing) ? Holding.Unknown : Holding.Fails, Written(given.Contains(FixedPoint.Missing) ? FixedPoint.Missing : 0));
    }

    private RelaxationCondition DenseCentre(int school)
    {
        var dense = evaluation.Figures.SchoolValue(Codes.DenseCentre, school);
        return new RelaxationCondition("dense_centre", Is(dense, dense == 1));
    }

    private RelaxationCondition ExtraSports(int school)
    {
        var area = evaluation.Figures.SchoolValue(Codes.ExtraSportsArea, school);
        return new RelaxationCondition("extra_sports", Is(area, area > 0), Written(area));
    }

    private RelaxationCondition BuiltUntil(int school, int year)
    {
        var built = evaluation.Figures.SchoolValue(Codes.BuiltYear, school);
        return new RelaxationCondition("built_until", Is(built, built <= FixedPoint.Of(year)), Written(built), $"{year}");
    }

    /// <summary>Rural, fewer than 200 compulsory pupils, no class of 30: known only when the class lists tell of every pupil.</summary>
    private List<RelaxationCondition> SmallRuralWay(int school)
    {
        ref readonly var unit = ref district.Units[school];
        var (most, largest) = (district.Limits.SmallRuralPupils, LargestClass(school, unit));
        return
        [
            Rural(school),
            new RelaxationCondition(
                "pupils_below",
                unit.KnownPupils >= FixedPoint.Of(most) ? Holding.Fails : unit.PupilsKnown ? Holding.Holds : Holding.Unknown,
                Written(unit.PupilsKnown ? unit.KnownPupils : FixedPoint.Missing), $"{most}"),
            largest,
        ];
    }

    private RelaxationCondition LargestClass(int school, in Unit unit)
    {
        var (largest, complete) = (0L, true);
        foreach (var stage in Stages.Compulsory)
        {
            if (unit.PupilsAt(stage) == 0) continue;
            var list = ClassList.Of(evaluation.Figures, school, stage, unit.PupilsAt(stage));
            (largest, complete) = (Math.Max(largest, list.Largest), complete && list.IsComplete);
        }

        var most = district.Limits.SmallRuralClass;
        var holding = largest >= FixedPoint.Of(most) ? Holding.Fails : complete ? Holding.Holds : Holding.Unknown;
        return new RelaxationCondition("largest_class", holding, Written(holding == Holding.Unknown ? FixedPoint.Missing : largest), $"{most}");
    }

    private RelaxationCondition Migrants(int school)
    {
        ref readonly var unit = ref district.Units[school];
        var migrants = evaluation.Figures.SchoolValue(Codes.MigrantStudents, school);
        var holding = migrants == FixedPoint.Missing || !unit.PupilsKnown ? Holding.Unknown
            : migrants > unit.KnownPupils - migrants ? Holding.Holds : Holding.Fails;
        return new RelaxationCondition("migrant_majority", holding, Written(migrants), Written(unit.PupilsKnown ? unit.KnownPupils : FixedPoint.Missing));
    }

    private RelaxationCondition Rural(int school)
    {
        var area = evaluation.Figures.SchoolValue(Codes.Area, school);
        var name = area == FixedPoint.Missing ? "" : ChoiceLists.Areas[(int)area].NameZh;
        return new RelaxationCondition("rural", Is(area, area == (long)Area.Rural), name);
    }

    private static Holding Is(long value, bool holds) => value == FixedPoint.Missing ? Holding.Unknown : holds ? Holding.Holds : Holding.Fails;

    private static string Written(long value) => value == FixedPoint.Missing ? "" : FixedPoint.Format(value);

    /// <summary>Pupils of rows are whole persons, not millionths.</summary>
    private static string Whole(long pupils) => pupils == FixedPoint.Missing ? "" : pupils.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
