using Junheng.Rules.Common;

namespace Junheng.Rules.Figures;

/// <summary>Which row belongs to which, and what does not fit together.</summary>
internal sealed class DatasetIndex
{
    private readonly Tables tables;
    private readonly SchoolOrder order;

    public DatasetIndex(Tables tables, SchoolOrder order)
    {
        this.tables = tables;
        this.order = order;
        RefuseDoubleSchools();
        StageRows = IndexStages();
        ClassOwners = IndexClasses();
        RoomOwners = IndexLists(tables.Rooms, "subject", "name");
        ConfirmationOwners = IndexLists(tables.Confirmations, "item", null);
    }

    public List<Refusal> Refusals { get; } = [];

    /// <summary>For each school row and stage, the stage row or -1.</summary>
    public int[] StageRows { get; }

    /// <summary>The stage row of each class row, or -1.</summary>
    public int[] ClassOwners { get; }

    /// <summary>The school row of each room row.</summary>
    public int[] RoomOwners { get; }

    /// <summary>The school row of each confirmation row.</summary>
    public int[] ConfirmationOwners { get; }

    /// <summary>Class rows whose school lacks the stage row.</summary>
    public List<int> LoneClasses { get; } = [];

    private void RefuseDoubleSchools()
    {
        for (var i = 1; i < order.Rows.Length; i++)
        {
            if (!order.SameKey(i - 1, i)) continue;
            RefuseDouble(tables.Schools, order.Rows[i - 1], order.Rows[i], tables.Schools.Text("school_code", order.Rows[i]));
        }
    }

    private int[] IndexStages()
    {
        var stages = tables.Stages;
        var rows = new int[3 * tables.Schools.Count];
        Array.Fill(rows, -1);
        var kinds = tables.Schools.Numbers("kind");
        var stageOf = stages.Numbers("stage");
        if (stages.Count == 0 || kinds is null || stageOf is null) return rows;
        var (districts, codes) = Keys(stages);
        for (var row = 0; row < stages.Count; row++)
        {
            var school = order.Find(districts.Utf8(row), codes.Utf8(row));
            if (school < 0)
            {
                RefuseOrphan(stages, row);
                continue;
            }

            var stage = (Stage)stageOf[row];
            if (!((SchoolKind)kinds[school]).May(stage))
            {
                RefuseStage(stages, row, school, stage);
                continue;
            }

            ref var slot = ref rows[3 * school + (int)stage];
            if (slot >= 0) RefuseDouble(stages, slot, row, $"{stages.Text("school_code", row)} {stage.NameZh()}");
            else slot = row;
        }

        return rows;
    }

    private int[] IndexClasses()
    {
        var classes = tables.Classes;
        var owners = new int[classes.Count];
        if (classes.Count == 0) return owners;
        var (districts, codes) = Keys(classes);
        var seen = new Dictionary<(int, Stage, string, string), int>();
        for (var row = 0; row < classes.Count; row++)
        {
            owners[row] = -1;
            var school = order.Find(districts.Utf8(row), codes.Utf8(row));
            if (school < 0)
            {
                RefuseOrphan(classes, row);
                continue;
            }

            var stage = (Stage)classes.Value("stage", row);
            var kind = (SchoolKind)tables.Schools.Value("kind", school);
            if (!kind.May(stage))
            {
                RefuseStage(classes, row, school, stage);
                continue;
            }

            var (grade, name) = (classes.Text("grade", row), classes.Text("class_name", row));
            if (!seen.TryAdd((school, stage, grade, name), row))
            {
                RefuseDouble(classes, seen[(school, stage, grade, name)], row, $"{classes.Text("school_code", row)} {grade} {name}");
            }

            owners[row] = StageRows[3 * school + (int)stage];
            if (owners[row] < 0) LoneClasses.Add(row);
        }

        return owners;
    }

    private int[] IndexLists(FigureTable list, string choice, string? name)
    {
        var owners = new int[list.Count];
        if (list.Count == 0) return owners;
        var (districts, codes) = Keys(list);
        var seen = new Dictionary<(int, long, string), int>();
        for (var row = 0; row < list.Count; row++)
        {
            owners[row] = order.Find(districts.Utf8(row), codes.Utf8(row));
            if (owners[row] < 0)
            {
                RefuseOrphan(list, row);
                continue;
            }

            var key = (owners[row], list.Value(choice, row), name is null ? "" : list.Text(name, row));
            if (!seen.TryAdd(key, row)) RefuseDouble(list, seen[key], row, $"{list.Text("school_code", row)} {key.Item3}".TrimEnd());
        }

        return owners;
    }

    private static (TextColumn Districts, TextColumn Codes) Keys(FigureTable table) =>
        (table.Texts("district_code")!, table.Texts("school_code")!);

    private void RefuseOrphan(FigureTable table, int row) => Refusals.Add(new Refusal(
        "row_without_school", table.Places.At(row, "school_code"), [table.Text("district_code", row), table.Text("school_code", row)]));

    private void RefuseStage(FigureTable table, int row, int school, Stage stage) => Refusals.Add(new Refusal(
        "stage_not_of_kind",
        table.Places.At(row, "stage"),
        [table.Text("school_code", row), ((SchoolKind)tables.Schools.Value("kind", school)).NameZh(), stage.NameZh()]));

    private void RefuseDouble(FigureTable table, int first, int second, string key)
    {
        var (earlier, later) = first < second ? (first, second) : (second, first);
        Refusals.Add(new Refusal(
            "double_row", table.Places.At(later, "school_code"), [key, table.Places.At(earlier, "school_code").ToString()]));
    }
}
