using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Figures;

/// <summary>
/// Which row belongs to which, and what does not fit together. Cells that a reader has refused are blank here even where
/// none may be; what depends on them is not judged, so that they are not refused a second time in other words.
/// </summary>
internal sealed class DatasetIndex
{
    private static readonly Level[] Staged = [Level.Stage, Level.Class];

    private readonly Tables tables;
    private readonly SpoiltCodes spoilt;
    private readonly long[]? kinds;
    private readonly Dictionary<Level, int[]> owners;
    private readonly RowFaults? orphans;
    private readonly HashSet<(int School, Stage Stage)> foreignStages = [];

    public DatasetIndex(Tables tables)
    {
        this.tables = tables;
        var districts = tables.Schools.Texts(Codes.DistrictCode) ?? TextColumn.Of([]);
        var codes = tables.Schools.Texts(Codes.SchoolCode) ?? TextColumn.Of([]);
        Order = new SchoolOrder(districts, codes);
        spoilt = new SpoiltCodes(districts, codes);
        owners = Owners(new SchoolKeys(districts, codes, Order));
        orphans = Orphans();
        kinds = tables.Schools.Numbers(Codes.Kind);
        RefuseDoubleSchools();
        if (spoilt.Any) Refusals[(int)Level.School] = ListOf(tables.Schools).Among(spoilt.Refusals(tables));
        StageRows = IndexStages();
        ClassOwners = IndexClasses();
        RoomOwners = IndexLists(tables.Rooms, Codes.Subject, Codes.Name);
        ConfirmationOwners = IndexLists(tables.Confirmations, Codes.Item);
    }

    /// <summary>The schools in order.</summary>
    public SchoolOrder Order { get; }

    /// <summary>The refusals of each table by its <see cref="Level"/>, in the order of the rows.</summary>
    public RefusalList[] Refusals { get; } = [new(), new(), new(), new(), new(), new()];

    /// <summary>For each school row and stage, the stage row or -1.</summary>
    public int[] StageRows { get; }

    /// <summary>The stage row of each class row, or -1.</summary>
    public int[] ClassOwners { get; }

    /// <summary>The school row of each room row, or below 0.</summary>
    public int[] RoomOwners { get; }

    /// <summary>The school row of each confirmation row, or below 0.</summary>
    public int[] ConfirmationOwners { get; }

    /// <summary>Class rows whose school lacks the stage row.</summary>
    public List<int> LoneClasses { get; } = [];

    /// <summary>The school of each row of the other tables. A school with a spoilt code is nobody's: many have the same.</summary>
    private Dictionary<Level, int[]> Owners(SchoolKeys keys)
    {
        var found = new Dictionary<Level, int[]>();
        foreach (var table in (ReadOnlySpan<FigureTable>)[tables.Stages, tables.Classes, tables.Rooms, tables.Confirmations])
        {
            var rows = found[table.Level] = keys.FindAll(table);
            for (var row = 0; spoilt.Any && row < rows.Length; row++)
            {
                if (spoilt.Contains(rows[row])) rows[row] = SchoolKeys.Absent;
            }
        }

        return found;
    }

    private RowFaults? Orphans()
    {
        RowFaults? faults = null;
        foreach (var table in (ReadOnlySpan<FigureTable>)[tables.Stages, tables.Classes, tables.Rooms, tables.Confirmations])
        {
            var rows = owners[table.Level];
            for (var row = rows.AsSpan().IndexOf(SchoolKeys.Absent); row >= 0 && row < rows.Length; row++)
            {
                if (rows[row] == SchoolKeys.Absent) (faults ??= new RowFaults(tables)).AddOrphan(table, row, spoilt);
            }
        }

        return faults;
    }

    private void RefuseDoubleSchools()
    {
        var (schools, repeated) = (tables.Schools, new RepeatedRows());
        foreach (var (first, second) in Order.Doubles().Where(twins => !spoilt.Contains(twins.Second))) repeated.Add(first, second);
        Refuse(repeated, schools, row => schools.Text(Codes.SchoolCode, row));
    }

    private int[] IndexStages()
    {
        var stages = tables.Stages;
        var rows = new int[3 * tables.Schools.Count];
        for (var i = 0; i < rows.Length; i++) rows[i] = -1;
        if (stages.Numbers(Codes.Stage) is not { } stageOf) return rows;
        var (schools, repeated) = (owners[Level.Stage], new RepeatedRows());
        for (var row = 0; row < stages.Count; row++)
        {
            var school = schools[row];
            if (!BelongsTo(school, stages, row) || stageOf[row] == FixedPoint.Missing) continue;
            var stage = (Stage)stageOf[row];
            if (!May(stages, row, school, stage)) continue;
            ref var slot = ref rows[3 * school + (int)stage];
            if (slot >= 0) repeated.Add(slot, row);
            else slot = row;
        }

        Refuse(repeated, stages, row => $"{stages.Text(Codes.SchoolCode, row)} {((Stage)stageOf[row]).NameZh()}");
        return rows;
    }

    private int[] IndexClasses()
    {
        var classes = tables.Classes;
        var (schools, repeated) = (owners[Level.Class], new RepeatedRows());
        var seen = new RowKeys(classes, schools, Codes.Stage, Codes.Grade, Codes.ClassName);
        var stageRows = new int[schools.Length];
        for (var row = 0; row < schools.Length; row++)
        {
            stageRows[row] = -1;
            var (school, stage) = (schools[row], (Stage)classes.Value(Codes.Stage, row));
            if (!BelongsTo(school, classes, row) || classes.ChoiceOf(Codes.Stage, row) is null) continue;
            if (!May(classes, row, school, stage)) continue;
            if (seen.Add(row) is var earlier && earlier >= 0) repeated.Add(earlier, row);
            stageRows[row] = StageRows[3 * school + (int)stage];
            if (stageRows[row] < 0) LoneClasses.Add(row);
        }

        Refuse(repeated, classes, row => $"{classes.Text(Codes.SchoolCode, row)} {classes.Text(Codes.Grade, row)} {classes.Text(Codes.ClassName, row)}");
        return stageRows;
    }

    private int[] IndexLists(FigureTable list, string choice, string? name = null)
    {
        var (schools, repeated) = (owners[list.Level], new RepeatedRows());
        var seen = name is null ? new RowKeys(list, schools, choice) : new RowKeys(list, schools, choice, name);
        for (var row = 0; row < schools.Length; row++)
        {
            if (!BelongsTo(schools[row], list, row) || list.ChoiceOf(choice, row) is null) continue;
            if (seen.Add(row) is var earlier && earlier >= 0) repeated.Add(earlier, row);
        }

        Refuse(repeated, list, row => $"{list.Text(Codes.SchoolCode, row)} {(name is null ? "" : list.Text(name, row))}".TrimEnd());
        return schools;
    }

    /// <summary>Whether the row has its school; refused when it names one that is not there.</summary>
    private bool BelongsTo(int school, FigureTable table, int row)
    {
        if (school == SchoolKeys.Absent) orphans!.Tell(table, row, ListOf(table));
        return school >= 0;
    }

    /// <summary>Whether the school's kind has the stage; refused once for a school and stage when not, left open when the kind is
    /// not known.</summary>
    private bool May(FigureTable table, int row, int school, Stage stage)
    {
        if (kinds is null || kinds[school] == FixedPoint.Missing) return true;
        var kind = (SchoolKind)kinds[school];
        if (kind.May(stage)) return true;
        if (!foreignStages.Add((school, stage))) return false;
        var list = ListOf(table);
        list.Add(list.IsFull ? null : new Refusal(
            "stage_not_of_kind", table.Places.At(row, Codes.Stage),
            [table.Text(Codes.SchoolCode, row), kind.NameZh(), stage.NameZh(), RowCounts.Of(Staged, [.. Staged.Select(level => Count(level, school, stage))])]));
        return false;
    }

    private int Count(Level level, int school, Stage stage)
    {
        var (schools, stages) = (owners[level], (level == Level.Stage ? tables.Stages : tables.Classes).Numbers(Codes.Stage));
        var count = 0;
        for (var row = 0; row < schools.Length; row++)
        {
            if (schools[row] == school && stages![row] == (long)stage) count++;
        }

        return count;
    }

    private void Refuse(RepeatedRows repeated, FigureTable table, Func<int, string> key)
    {
        var doubles = repeated.Refusals(row => table.Places.At(row, Codes.SchoolCode), key);
        if (doubles.Total > 0) Refusals[(int)table.Level] = ListOf(table).Among(doubles);
    }

    private RefusalList ListOf(FigureTable table) => Refusals[(int)table.Level];
}
