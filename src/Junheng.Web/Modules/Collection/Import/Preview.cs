using Junheng.Office.Statistics;
using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Web.Modules.Collection.Findings;
using Junheng.Web.Modules.Evaluation.Published;

namespace Junheng.Web.Modules.Collection.Import;

/// <summary>A school that was there and is not in the input.</summary>
public sealed record MissingSchool(string Code, string Name);

/// <summary>An upload that cannot be accepted as it is, or what accepting it would change.</summary>
public sealed record Preview
{
    public required Upload Upload { get; init; }

    public required string FileName { get; init; }

    /// <summary>The sequence that it was held against.</summary>
    public required long Seq { get; init; }

    /// <summary>Why it cannot be accepted; empty when it can.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>What was noticed while reading; places are cells.</summary>
    public IReadOnlyList<Finding> Reading { get; init; } = [];

    /// <summary>How a statistics export was understood.</summary>
    public ConvertReport? Statistics { get; init; }

    public YearFigures? Figures { get; init; }

    public FigureDifference? Difference { get; init; }

    /// <summary>The figures that become others. A cell that was never filled in and still is blank is recorded as asked for, and
    /// tells nobody anything.</summary>
    public IReadOnlyList<FigureChange> Told => [.. (Difference?.Figures ?? []).Where(change => change.Before is not null || change.After.Value.State != FigureState.Missing)];

    public DistrictReading? Before { get; init; }

    public DistrictReading? After { get; init; }

    public IReadOnlyList<MissingSchool> Missing { get; init; } = [];

    /// <summary>Verdicts that would turn.</summary>
    public IReadOnlyList<Flip> Flips { get; init; } = [];

    /// <summary>Findings of the data checks that would be new.</summary>
    public IReadOnlyList<FiguredFinding> New { get; init; } = [];

    /// <summary>How many findings stay as they are.</summary>
    public int Known { get; init; }

    /// <summary>Whether figures that are known would become others: then a reason is asked for.</summary>
    public bool Overwrites => Difference is { } difference
        && (difference.Figures.Any(change => change.Before is { State: FigureState.Known }) || difference.Classes.Concat(difference.Rooms).Any(list => list.Before.Count > 0)
            || difference.EndedStages.Count > 0);

    /// <summary>The cell of a figure in the upload.</summary>
    public Place CellOf(FigureKey key) => Figures is { } figures && figures.Figures.TryGetValue(key, out var figure) ? figure.Place : Place.None;
}
