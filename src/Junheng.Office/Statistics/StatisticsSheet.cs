using Junheng.Office.Sheets;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>A sheet with one row a school (or a school and stage): which column feeds which field.</summary>
internal sealed class StatisticsSheet
{
    private const string TableOfTeachers = "4155";

    private readonly string file;

    private StatisticsSheet(string file, SheetGrid grid, HeaderBand band, StatisticsMapping mapping)
    {
        this.file = file;
        Grid = grid;
        Band = band;
        Context = SheetContext.Of(grid.Name, band.Titles);
        Columns = [.. band.Headings.OfType<ColumnHeading>().Select(heading => Use(heading, mapping))];
        SettleThirdLevel();
        SettleArts();
        LeaveWeaker();
        Identities = TablesSideBySide().ToList();
    }

    /// <summary>The cells.</summary>
    public SheetGrid Grid { get; }

    /// <summary>The rows of headings.</summary>
    public HeaderBand Band { get; }

    /// <summary>What name and titles say.</summary>
    public SheetContext Context { get; }

    /// <summary>Every column with a heading.</summary>
    public IReadOnlyList<ColumnUse> Columns { get; }

    /// <summary>Columns that must say the same in every row: several codes or names of one school.</summary>
    public IReadOnlyList<IReadOnlyList<ColumnUse>> Identities { get; }

    /// <summary>Columns whose unit is not known or cannot be turned into ours.</summary>
    public IEnumerable<Refusal> BadUnits => Columns
        .Where(column => column.Field is not null && !Units.Fits(column.Field.Quantity, column.Unit))
        .Select(column => new Refusal(
            column.Unit is null ? "statistics_no_unit" : "statistics_unit", Grid.At(file, Band.LastRow, column.Column), [column.Heading.Shown, column.Unit ?? ""]));

    /// <summary>Set when no column tells which school a row is about: the headings that were thought to.</summary>
    public Refusal? NoIdentity => Of(Codes.SchoolCode).Concat(Of(Codes.Name)).Any() ? null : new Refusal(
        "statistics_no_identity", Grid.At(file, Band.LastRow, Band.Anchors[0]),
        [string.Join("”“", Columns.Where(column => Band.Anchors.Contains(column.Column)).Select(column => column.Heading.Shown))]);

    /// <summary>The refusal when nothing tells the kind of any school, with the headings of words that no field was found for.</summary>
    public Refusal NoKind
    {
        get
        {
            var unused = Columns.Where(column => column.Field is null && column.Reason is null && Enumerable.Range(Band.DataRow, Math.Max(0, Grid.RowCount - Band.DataRow))
                .Any(row => Grid[row, column.Column].Kind == CellKind.Text)).Select(column => $"{SheetGrid.Letters(column.Column)}“{column.Heading.Shown}”").Take(8).ToList();
            return new Refusal(
                unused.Count > 0 ? "statistics_no_kind_column_but" : "statistics_no_kind_column", Grid.At(file, Band.LastRow, -1), [string.Join('、', unused)]);
        }
    }

    /// <summary>What is wrong with columns as a whole.</summary>
    public List<Refusal> Refusals { get; } = [];

    /// <summary>The sheet, or null when it is no table of schools.</summary>
    public static StatisticsSheet? Of(string file, SheetGrid grid, StatisticsMapping mapping)
    {
        if (HeaderBand.Of(grid) is not { } band) return null;
        var sheet = new StatisticsSheet(file, grid, band, mapping);
        // A lone 学校名称 stands in explanations and lists of contacts too.
        return sheet.Columns.Count(column => column.Field is not null) > 1 ? sheet : null;
    }

    /// <summary>The columns of a field, in the order of the sheet.</summary>
    public IEnumerable<ColumnUse> Of(string code) => Columns.Where(column => column.Field?.Code == code);

    private ColumnUse Use(ColumnHeading column, StatisticsMapping mapping)
    {
        var heading = column.Heading;
        if (mapping.Decide(Grid.Name, heading) is { } decision)
        {
            return new ColumnUse
            {
                Column = column.Column, Heading = heading, Field = decision.Field, IsDecided = true, Rank = -1,
                Stages = decision.Stage is { } stage ? StageSets.Of(stage) : StagesOf(heading, decision.Field),
                Unit = decision.Unit ?? UnitOf(heading, decision.Field),
                Reason = Because("statistics_by_mapping", Severity.Info),
            };
        }

        var match = ColumnMatcher.Standard.Match(heading, Context.Table);
        var byWhole = match is null && column.WithWhole is not null ? ColumnMatcher.Standard.Match(column.WithWhole, Context.Table) : null;
        match ??= byWhole;
        // A title about teachers completes their degrees as the number of their table does.
        if (match is null && Context is { Table: null, Teachers: not null } && ColumnMatcher.Standard.Match(heading, TableOfTeachers) is { Certainty: Certainty.ByTable } byTitle) match = byTitle;
        if (match is null) return new ColumnUse { Column = column.Column, Heading = heading };
        var order = match.Field.Quantity == Quantity.Word ? match.Field.Order(string.Join('/', heading.Segments)) : match.Above;
        return new ColumnUse
        {
            Column = column.Column, Heading = heading, Field = match.Field, Rank = (int)match.Certainty * 100 + order,
            Stages = StagesOf(heading, match.Field), Unit = UnitOf(heading, match.Field) ?? column.WithWhole?.Unit,
            Reason = byWhole is not null || match.Field.Quantity == Quantity.Money && UnitOf(heading, match.Field) is null && column.WithWhole?.Unit is not null
                ? Because("statistics_by_whole", Severity.Warning, column.WithWhole!.Shown)
                : Reason(match, column),
        };
    }

    private StageSet StagesOf(Heading heading, StatisticsField? field)
    {
        if (field?.Level != Level.Stage) return StageSet.All;
        if (heading.Stages != StageSet.None) return heading.Stages;
        if (heading.Table is { } table && SheetContext.OfTable(table, heading.TableTitle) is var counted && counted != StageSet.None) return counted;
        return Context.Stages != StageSet.None ? Context.Stages : StageSet.All;
    }

    private string? UnitOf(Heading heading, StatisticsField? field) => heading.Unit ?? (field?.Quantity == Quantity.Money ? Context.MoneyUnit : null);

    private Finding? Reason(Recognised match, ColumnHeading column)
    {
        if (column.IsFilled && match.Field.Quantity != Quantity.Word) return Because("statistics_by_left", Severity.Warning);
        if (match.Certainty == Certainty.Synonym) return Because("statistics_by_synonym", Severity.Warning, match.Field.Headings.FirstOrDefault() ?? match.Field.Code);
        if (match.Certainty == Certainty.Loose) return Because("statistics_by_likeness", Severity.Warning, match.Field.Headings.FirstOrDefault() ?? match.Field.Code);
        if (match.Certainty == Certainty.ByTable && column.Heading.Table is null && Context.Table is null) return Because("statistics_by_title", Severity.Warning, Context.Teachers ?? "", match.Field.TablePrefix);
        if (match.Certainty == Certainty.ByTable) return Because("statistics_by_table", Severity.Warning, column.Heading.Table ?? Context.Table ?? "", match.Field.TablePrefix);
        if (match.Field.Level == Level.Stage && column.Heading.Stages == StageSet.None && StagesOf(column.Heading, match.Field) != StageSet.All)
        {
            return Because("statistics_stage_by_title", Severity.Warning, column.Heading.Table ?? Context.Table ?? Grid.Name);
        }

        return match.Field.Quantity == Quantity.Money && column.Heading.Unit is null && Context.MoneyUnit is { } unit
            ? Because("statistics_unit_by_title", Severity.Warning, unit)
            : null;
    }

    /// <summary>统计三级 holds the district's name in most exports, the town, the area or the kind of school in some: the content
    /// decides.</summary>
    private void SettleThirdLevel()
    {
        foreach (var column in Of(StatisticsFields.ThirdLevel).ToList())
        {
            var words = Enumerable.Range(Band.DataRow, Math.Max(0, Grid.RowCount - Band.DataRow)).Select(row => Grid[row, column.Column].Text).Where(text => text.Length > 0).ToList();
            var (field, reason) = Mostly(word => SchoolWords.AreaOf(word) is not null) ? (Codes.Area, "statistics_third_level_area")
                : Mostly(word => SchoolWords.KindOf(word) is not null) ? (Codes.Kind, "statistics_third_level_kind")
                : Mostly(SchoolWords.IsTown) ? (Codes.Town, "statistics_third_level_town")
                : (StatisticsFields.DistrictName, "statistics_third_level_district");
            if (Of(field).Any())
            {
                // A column that says so itself is surer than one whose content looks like it.
                Leave(column, reason, "");
                continue;
            }

            column.Field = ColumnMatcher.Standard.Field(field);
            column.Reason = Because(reason, Severity.Warning);

            bool Mostly(Func<string, bool> reads) => words.Count > 0 && words.Count(reads) * 2 > words.Count;
        }
    }

    /// <summary>艺术-计 holds 音乐 and 美术 already: with it the parts are left out. 艺术 above or before its parts is the whole too;
    /// whether it is one beside them, the figures tell.</summary>
    private void SettleArts()
    {
        foreach (var column in Of(StatisticsFields.ArtsUnclear).ToList())
        {
            var parts = Columns.Where(other => other.Stages == column.Stages && other.Field?.Code is Codes.MusicTeachers or Codes.FineArtTeachers).ToList();
            var isWhole = column.Heading.IsTotal || parts.Any(part => part.Heading.Segments.Contains("艺术") || Band.Headings[part.Column]?.WithWhole?.Segments.Contains("艺术") == true);
            var reading = isWhole || parts.Count == 0 ? ArtsReading.Whole : ArtsReadings.ByFigures(Grid, Band.DataRow, column.Column, [.. parts.Select(part => part.Column)]);
            if (reading == ArtsReading.Unclear) Refusals.Add(new Refusal("statistics_arts_unclear", Grid.At(file, Band.LastRow, column.Column), []));
            column.Field = ColumnMatcher.Standard.Field(reading == ArtsReading.Part ? Codes.GeneralArtTeachers : Codes.ArtsTeachers);
            if (!isWhole) column.Reason = Because(reading == ArtsReading.Part ? "statistics_arts_part" : "statistics_arts_whole", Severity.Warning);
            if (reading != ArtsReading.Whole) continue;
            foreach (var part in Columns.Where(other => (other.Stages & column.Stages) != StageSet.None
                && other.Field?.Code is Codes.MusicTeachers or Codes.FineArtTeachers or Codes.GeneralArtTeachers))
            {
                column.Inside.Add(part.Column);
                Leave(part, "statistics_inside_arts", column.Heading.Shown);
            }
        }
    }

    private void LeaveWeaker()
    {
        foreach (var rivals in Columns.Where(column => column.Field is not null).GroupBy(column => (column.Field!.Code, column.Stages)).Where(group => group.Count() > 1).ToList())
        {
            var best = rivals.MinBy(column => column.Rank)!;
            foreach (var weaker in rivals.Where(column => column.Rank > best.Rank))
            {
                Leave(weaker, "statistics_surer_column", best.Heading.Shown);
                // 合计 and 学校产权 of one figure: which one is meant is our judgement as soon as they differ.
                if (best.Field!.Quantity != Quantity.Word && !best.IsDecided && Differ(best, weaker)) best.Reason = Because("statistics_rival_differs", Severity.Warning, weaker.Heading.Shown);
            }
        }
    }

    private bool Differ(ColumnUse one, ColumnUse other)
    {
        for (var row = Band.DataRow; row < Grid.RowCount; row++)
        {
            if (Grid[row, one.Column] is { IsBlank: false } cell && Grid[row, other.Column] is { IsBlank: false } against && cell.Text != against.Text) return true;
        }

        return false;
    }

    /// <summary>Two columns headed alike say the same school twice. Where both codes and names stand twice, under whatever headings,
    /// there may be two tables side by side.</summary>
    private IEnumerable<List<ColumnUse>> TablesSideBySide()
    {
        string[] identity = [Codes.SchoolCode, Codes.Name];
        var twice = identity.Select(code => Of(code).Concat(Columns.Where(column => column.LeftField?.Code == code)).ToList()).ToList();
        foreach (var (code, columns) in identity.Zip(twice))
        {
            var alike = twice.TrueForAll(one => one.Count > 1) ? columns : [.. Of(code)];
            if (alike.Count > 1) yield return alike;
        }
    }

    private static void Leave(ColumnUse column, string code, string heading)
    {
        column.LeftField = column.Field;
        column.Field = null;
        column.Reason = Because(code, Severity.Info, heading);
    }

    private static Finding Because(string code, Severity severity, params string[] args) => new(code, severity, Place.None, args);
}
