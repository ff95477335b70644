using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Explaining;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Evaluation.Published;

/// <summary>Where the leaves of an explanation come from: their cells, files, people, and the ways there.</summary>
public sealed class LeafSources
{
    private readonly IReadOnlyDictionary<FigureKey, FigureSource> figures;
    private readonly IReadOnlyDictionary<Place, FigureSource> lists;
    private readonly Here here;
    private readonly Func<string, bool> seesSchool;

    private LeafSources(
        IReadOnlyDictionary<FigureKey, FigureSource> figures, IReadOnlyDictionary<Place, FigureSource> lists, Here here, Func<string, bool> seesSchool) =>
        (this.figures, this.lists, this.here, this.seesSchool) = (figures, lists, here, seesSchool);

    /// <summary>Looks up the sources of every leaf below some trees.</summary>
    /// <param name="sources">The records.</param>
    /// <param name="reading">What was explained.</param>
    /// <param name="trees">The trees.</param>
    /// <param name="schools">Schools whose lists may be among the leaves, by position.</param>
    /// <param name="here">For the addresses.</param>
    /// <param name="sight">A cell opens for who sees its school; one of the district for who sees all.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<LeafSources> Of(
        FigureSources sources, DistrictReading reading, IEnumerable<Explanation> trees, IEnumerable<int> schools, Here here, Sight sight, CancellationToken cancel)
    {
        var leaves = trees.SelectMany(tree => tree.Leaves()).ToList();
        var keys = leaves.Select(leaf => FigurePlace.KeyOf(leaf.Place)).OfType<FigureKey>().Distinct().ToList();
        var listed = leaves.Exists(leaf => leaf.Place != Place.None && FigurePlace.KeyOf(leaf.Place) is null);
        return new LeafSources(
            keys.Count == 0 ? new Dictionary<FigureKey, FigureSource>() : await sources.Of(reading.Key, reading.Stored, reading.Seq, keys, cancel),
            listed ? await sources.OfLists(reading.Key, reading.Seq, [.. schools.Select(reading.SchoolId)], cancel) : new Dictionary<Place, FigureSource>(),
            here,
            school => sight.All || (school.Length > 0 && reading.Figures.Find(school) is var at and >= 0 && sight.Sees(at)));
    }

    /// <summary>The source of a leaf; null when nothing was recorded.</summary>
    public FigureSource? For(Explanation leaf) => FigurePlace.KeyOf(leaf.Place) is { } key ? figures.GetValueOrDefault(key) : lists.GetValueOrDefault(leaf.Place);

    /// <summary>The cell in the original file; null where there is none, or the actor may not open the file.</summary>
    public string? CellOf(Explanation leaf, FigureSource source)
    {
        if (FigurePlace.KeyOf(leaf.Place) is { } key && !seesSchool(key.School)) return null;
        return FileAddress.Of(here, source.File, source.Place);
    }

    /// <summary>The history of the leaf's value; null for a row of a list.</summary>
    public string? HistoryOf(Explanation leaf) => FigurePlace.KeyOf(leaf.Place) is { } key ? FigureAddress.Of(here, key) : null;
}
