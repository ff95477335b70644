using System.Collections.Concurrent;
using Junheng.Office.Reports;
using Junheng.Rules.Checks;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;
using Junheng.Rules.Standards;
using Junheng.Web.Modules.Collection.Published;

namespace Junheng.Web.Modules.Evaluation.Published;

/// <summary>
/// One district's year at one figure sequence, evaluated as a whole in each of the three readings when first asked for. It holds
/// every school: pages show of it what the actor may see.
/// </summary>
public sealed class DistrictReading
{
    private readonly Lazy<DistrictEvaluation>[] evaluations;
    private readonly Lazy<IReadOnlyList<Finding>> findings;
    private readonly Lazy<FindingSchools> findingSchools;
    private readonly ConcurrentDictionary<(Reading, string), IReadOnlyList<Reason>> reasons = new();
    private readonly Lazy<SchoolFacts[]> schools;
    private readonly Lazy<string>[] versions;
    private readonly Lazy<IReadOnlyList<Alternative>>[] alternatives;

    public DistrictReading(YearKey key, string code, long seq, StoredYear stored)
    {
        (Key, Seq, Stored) = (key, seq, stored);
        var tables = stored.Record.ToTables(Catalogue.Standard, code, key.Year, FigurePlace.Of);
        var dataset = Dataset.Of(tables);
        // What is accepted fits together (AcceptFigures looks); anything else is a damaged database.
        if (dataset.Value is not { } value) throw new InvalidOperationException($"The figures of {code} {key.Year} do not fit together.");
        Figures = value.Districts[0];
        evaluations = [.. Enum.GetValues<Reading>().Select(reading => new Lazy<DistrictEvaluation>(() => DistrictEvaluation.Of(
            Figures, new EvaluationOptions(Standard.All[^1], reading, new Dictionary<string, long>()))))];
        schools = new Lazy<SchoolFacts[]>(() => SchoolFacts.Of(Figures, stored.SchoolIds));
        versions = [.. Enum.GetValues<Reading>().Select(reading => new Lazy<string>(() => VersionCode.Of(Of(reading))))];
        alternatives = [.. Enum.GetValues<Reading>().Select(reading => new Lazy<IReadOnlyList<Alternative>>(() => Alternatives.Of(Of(reading))))];
        findings = new Lazy<IReadOnlyList<Finding>>(() => DataChecks.Run(Figures, null, Of(Reading.Strict).Settings).Findings);
        findingSchools = new Lazy<FindingSchools>(() => new FindingSchools(stored.Record));
    }

    public YearKey Key { get; }

    /// <summary>The district's figure sequence that this is of.</summary>
    public long Seq { get; }

    public StoredYear Stored { get; }

    public DistrictFigures Figures { get; }

    /// <summary>What the data checks notice; places are figures (<see cref="FigurePlace"/>).</summary>
    public IReadOnlyList<Finding> Findings => findings.Value;

    /// <summary>Whose its findings are.</summary>
    public FindingSchools FindingSchools => findingSchools.Value;

    /// <summary>The evaluation under a reading.</summary>
    public DistrictEvaluation Of(Reading reading) => evaluations[(int)reading].Value;

    /// <summary>The version code of figures, standard, reading and settings, as on every printed table.</summary>
    public string Version(Reading reading) => versions[(int)reading].Value;

    /// <summary>What other answers to the open questions would change.</summary>
    public IReadOnlyList<Alternative> AlternativesTo(Reading reading) => alternatives[(int)reading].Value;

    /// <summary>Why an item stands where it stands under a reading; told once, since every school's page asks for its own.</summary>
    public IReadOnlyList<Reason> ReasonsOf(Reading reading, string item) =>
        reasons.GetOrAdd((reading, item), key => ItemReasons.Of(Of(key.Item1), key.Item2));

    /// <summary>Who the schools are, by their position in <see cref="Figures"/>.</summary>
    public IReadOnlyList<SchoolFacts> Schools => schools.Value;

    /// <summary>The id of a school by its position in <see cref="Figures"/>.</summary>
    public int SchoolId(int school) => schools.Value[school].Id;
}
