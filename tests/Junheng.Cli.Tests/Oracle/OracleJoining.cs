namespace Junheng.Cli.Tests.Oracle;

/// <summary>Which teaching points join which school, and what is in scope (exchange.md §4).</summary>
internal sealed class OracleJoining
{
    private readonly Dictionary<OracleSchool, OracleSchool> parents = [];

    public OracleJoining(OracleDistrict district, OracleChoices choices)
    {
        foreach (var point in district.Schools.Where(school => school.Kind == "teaching_point"))
        {
            if (choices.TeachingPoints == "own") continue;
            if (point.Flag("counted_as_school") != false) continue;
            var parent = district.Schools.SingleOrDefault(school => school.Code == point.Text("parent_school_code"));
            if (parent is null || parent.Kind is not ("primary" or "nine_year" or "twelve_year")) continue;
            if (!point.Stages.All(stage => stage.IsGiven && parent.Stage(stage.Name) is { IsGiven: true })) continue;
            if (point.CompulsoryPupils is not { } pupils) continue;
            if (choices.TeachingPoints == "unit" && pupils < 50) continue;
            parents.Add(point, parent);
        }
    }

    public OracleSchool? ParentOf(OracleSchool school) => parents.GetValueOrDefault(school);

    /// <summary>The school itself and the points that joined it.</summary>
    public IReadOnlyList<OracleSchool> UnitsOf(OracleSchool school) =>
        [school, .. parents.Where(pair => pair.Value == school).Select(pair => pair.Key)];

    /// <summary>The rows of a stage that are added up for a school's row: its own and those of the points that joined it.</summary>
    public IReadOnlyList<OracleStage> RowsOf(OracleStage stage) =>
        [.. UnitsOf(stage.School).Select(unit => unit.Stage(stage.Name)).OfType<OracleStage>()];

    public Rational? PupilsOf(OracleStage stage) => OracleSum.Of(RowsOf(stage), row => row.Pupils);

    /// <summary>Why a row is out of scope; null when it is in.</summary>
    public string? ScopeReason(OracleStage stage)
    {
        if (ParentOf(stage.School) is not null) return "merged";
        if (stage.School.Kind == "special") return "special";
        if (stage.School.Kind == "teaching_point" && stage.Pupils < 50) return "small_teaching_point";
        if (PupilsOf(stage) == 0) return "no_pupils";
        if (stage.Name == "senior") return "senior_stage";
        return null;
    }

    /// <summary>The stage's share of what the whole school has: weighted pupils over those of all its stages.</summary>
    public Rational? ShareOf(OracleStage stage)
    {
        if (stage.School.Stages.Count == 1) return 1;
        var all = OracleSum.Of(stage.School.Stages, one => Weight(one.Name) * PupilsOf(one));
        return Weight(stage.Name) * PupilsOf(stage) / all;
    }

    private static Rational Weight(string stage) => stage switch
    {
        "primary" => 1,
        "junior" => new Rational(11, 10),
        _ => new Rational(132, 100),
    };
}
