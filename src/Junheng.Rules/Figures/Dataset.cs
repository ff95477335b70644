using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Figures;

/// <summary>The six tables of an input, before they are held against each other.</summary>
public sealed record Tables(Catalogue Catalogue, FigureTable Schools, FigureTable Stages)
{
    /// <summary>One row a district; keys of district.csv as columns, text column <c>district_code</c>.</summary>
    public FigureTable Districts { get; init; } = FigureTable.Empty(Level.District);

    /// <summary>classes.csv.</summary>
    public FigureTable Classes { get; init; } = FigureTable.Empty(Level.Class);

    /// <summary>rooms.csv.</summary>
    public FigureTable Rooms { get; init; } = FigureTable.Empty(Level.Room);

    /// <summary>confirmations.csv.</summary>
    public FigureTable Confirmations { get; init; } = FigureTable.Empty(Level.Confirmation);
}

/// <summary>
/// The figures of one or many districts for one year: tables that fit together. Every school is unique, every stage,
/// class, room and confirmation row has its school, every stage and class row stands at a stage of the school's kind.
/// </summary>
public sealed class Dataset
{
    private readonly int[] stageRows;
    private readonly RowGroups classes;
    private readonly RowGroups rooms;
    private readonly RowGroups confirmations;

    internal Dataset(Tables tables, DatasetIndex index)
    {
        Given = tables;
        Tables = DerivedFigures.Apply(tables);
        Order = index.Order.Rows;
        Kinds = Tables.Schools.Numbers("kind") ?? [];
        stageRows = index.StageRows;
        LoneClassRows = index.LoneClasses.ToLookup(row => tables.Classes.Text("district_code", row));
        classes = new RowGroups(index.ClassOwners, tables.Stages.Count);
        rooms = new RowGroups(index.RoomOwners, tables.Schools.Count);
        confirmations = new RowGroups(index.ConfirmationOwners, tables.Schools.Count);
        Districts = DistrictFigures.Cut(this, index.Order.Starts);
    }

    /// <summary>The tables as read.</summary>
    public Tables Given { get; }

    /// <summary>The tables with derived wholes in place of the given ones where all parts are known.</summary>
    public Tables Tables { get; }

    /// <summary>Each district, in the order of the codes.</summary>
    public IReadOnlyList<DistrictFigures> Districts { get; }

    /// <summary>Rows of <see cref="Tables.Schools"/> in the order of district and school code.</summary>
    internal int[] Order { get; }

    /// <summary>The kind of each row of <see cref="Tables.Schools"/>.</summary>
    internal long[] Kinds { get; }

    /// <summary>Class rows whose stage row is absent, by district: reported and ignored.</summary>
    internal ILookup<string, int> LoneClassRows { get; }

    /// <summary>Holds the tables against each other. Refused: two rows with one key; a stage, class, room or confirmation
    /// row without its school; a stage or class row at a stage that the school's kind does not have.
    /// Source: exchange format §1.</summary>
    public static Outcome<Dataset> Of(Tables tables)
    {
        var index = new DatasetIndex(tables);
        return Array.Exists(index.Refusals, table => table.Total > 0)
            ? Outcome<Dataset>.Refused([.. index.Refusals.SelectMany(table => table.WithRest())])
            : Outcome<Dataset>.Ok(new Dataset(tables, index));
    }

    /// <summary>What <see cref="Of"/> would refuse, by the <see cref="Level"/> of the table, for an input that is refused already: cells that could not
    /// be read are blank, and what depends on them is left open.</summary>
    public static IReadOnlyList<RefusalList> Misfits(Tables tables) =>
        new DatasetIndex(tables).Refusals;

    /// <summary>The row of <see cref="Tables.Stages"/> of a school (row of <see cref="Tables.Schools"/>) at a stage; -1 when absent.</summary>
    internal int StageRow(int school, Stage stage) => stageRows[3 * school + (int)stage];

    internal ReadOnlySpan<int> ClassRows(int stageRow) => classes.Of(stageRow);

    internal ReadOnlySpan<int> RoomRows(int school) => rooms.Of(school);

    internal ReadOnlySpan<int> ConfirmationRows(int school) => confirmations.Of(school);
}
