using System.Text;
using System.Text.RegularExpressions;
using Junheng.Office.Sheets;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>Reads the rows of all sheets into drafts of schools. What is no school (totals, remarks, repeated headings) is
/// skipped and said; what cannot be read is refused by its cell.</summary>
internal sealed partial class ExportReading(string file, StatisticsMapping mapping, CancellationToken cancel)
{
    private readonly Dictionary<string, SchoolDraft> byCode = new(StringComparer.Ordinal);
    private readonly int[] lengths = new int[64];
    private int rows;

    /// <summary>Schools in the order of the export.</summary>
    public List<SchoolDraft> Schools { get; } = [];

    /// <summary>What cannot be taken.</summary>
    public List<Refusal> Refusals { get; } = [];

    /// <summary>What was noticed.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Reads every sheet: those with codes first, since the others find their schools by name.</summary>
    public void Read(IReadOnlyList<StatisticsSheet> sheets)
    {
        foreach (var sheet in sheets) CountCodeLengths(sheet);
        foreach (var sheet in sheets.OrderBy(sheet => sheet.Of(Codes.SchoolCode).Any() ? 0 : 1)) Read(sheet);
    }

    private void Read(StatisticsSheet sheet)
    {
        var (grid, codes, names) = (sheet.Grid, sheet.Of(Codes.SchoolCode).FirstOrDefault(), sheet.Of(Codes.Name).FirstOrDefault());
        var cells = new DataCells(grid, sheet.Band.DataRow);
        var used = sheet.Columns.Where(column => column.Field is not null && column.Field.Code is not (Codes.SchoolCode or Codes.Name)).ToList();
        var hidden = new List<int>();
        var seen = new HashSet<(string, Stage?)>();
        SchoolDraft? last = null;
        for (var row = sheet.Band.LastRow + 1; row < sheet.Band.DataRow; row++)
        {
            if (ColumnNumbers.Are(grid.Row(row))) SayNoSchool("statistics_numbering_row", grid, row);
        }

        for (var row = sheet.Band.DataRow; row < grid.RowCount; row++)
        {
            if (row % 256 == 0) cancel.ThrowIfCancellationRequested();
            if (grid.IsBlank(row) || Skip(sheet, row, codes, names)) continue;
            if (grid.HiddenRows.Contains(row)) hidden.Add(row + 1);
            var school = IsOfTwoSchools(sheet, cells, row) ? null : Identify(sheet, cells, row, codes, names);
            if (school is null) continue;
            rows++;
            cells.Enter(row, school == last);
            last = school;
            var stage = RowStage(sheet, cells, row);
            var ofName = names is null ? null : SchoolWords.StageAtEnd(cells.At(row, names.Column).Text);
            if (!seen.Add((school.Code, stage ?? ofName))) Findings.Add(new Finding("statistics_listed_twice", Severity.Warning, grid.At(file, row, -1), [school.Code, school.Word(Codes.Name)]));
            foreach (var column in used) ReadCell(sheet, cells, row, column, school, StagesOf(column, stage, ofName));
        }

        foreach (var column in used.Where(column => grid.HiddenColumns.Contains(column.Column)))
        {
            Findings.Add(new Finding("statistics_hidden_column", Severity.Info, grid.At(file, -1, column.Column), [column.Heading.Shown]));
        }

        if (hidden.Count > 0) Findings.Add(new Finding("statistics_hidden_rows", Severity.Info, new Place(file, grid.Name, hidden[0], null), [string.Join('、', hidden.Take(20))]));
    }

    private bool Skip(StatisticsSheet sheet, int row, ColumnUse? codes, ColumnUse? names)
    {
        var other = sheet.Band.FirstOther(row);
        var skipped = ColumnNumbers.Are(sheet.Grid.Row(row)) ? "statistics_numbering_row" : other < 0 ? "statistics_heading_row" : NoSchool.WhatElse(sheet, row, codes, names);
        if (skipped is not null) SayNoSchool(skipped, sheet.Grid, row);
        else if (NoSchool.IsHeading(sheet.Grid, row, codes, names)) Refuse("statistics_other_heading", sheet.Grid, row, other, sheet.Grid[row, other].Text, $"{sheet.Band.LastRow + 1}");
        else return false;
        return true;
    }

    /// <summary>Two tables side by side are two schools in a row: what stands to the right belongs to the right one.</summary>
    private bool IsOfTwoSchools(StatisticsSheet sheet, DataCells cells, int row)
    {
        foreach (var columns in sheet.Identities)
        {
            var first = cells.At(row, columns[0].Column).Text;
            foreach (var column in columns.Skip(1))
            {
                if (cells.At(row, column.Column) is not { IsBlank: false } cell || SameName(cell.Text, first)) continue;
                Refuse("statistics_two_schools", sheet.Grid, row, column.Column, columns[0].Heading.Shown, first, column.Heading.Shown, cell.Text);
                return true;
            }
        }

        return false;
    }

    private void SayNoSchool(string code, SheetGrid grid, int row) => Findings.Add(new Finding(code, Severity.Info, grid.At(file, row, -1), []));

    private SchoolDraft? Identify(StatisticsSheet sheet, DataCells cells, int row, ColumnUse? codes, ColumnUse? names)
    {
        var name = names is null ? "" : cells.At(row, names.Column).Text;
        string? code;
        if (codes is not null)
        {
            code = CodeOf(cells.At(row, codes.Column), sheet.Grid, row, codes.Column);
            if (code is null) return null;
        }
        else
        {
            var known = Schools.Where(one => SameName(one.Word(Codes.Name), name)).Select(one => one.Code).ToList();
            code = mapping.Codes.TryGetValue(name, out var given) ? given : known.Count == 1 ? known[0] : null;
            if (code is null)
            {
                Refuse(Schools.Count == 0 ? "statistics_no_codes" : known.Count > 1 ? "statistics_name_twice" : "statistics_name_unknown", sheet.Grid, row, names!.Column, name);
                return null;
            }
        }

        if (!byCode.TryGetValue(code, out var school))
        {
            school = new SchoolDraft(code, sheet.Grid.At(file, row, (codes ?? names)!.Column));
            byCode.Add(code, school);
            Schools.Add(school);
        }

        if (name.Length > 0) KeepName(school, name, sheet.Grid.At(file, row, names!.Column));
        return school;
    }

    private void KeepName(SchoolDraft school, string name, Place place)
    {
        if (!school.Words.TryAdd(Codes.Name, new ReadWord(name, place)) && !SameName(school.Word(Codes.Name), name) && SchoolWords.StageAtEnd(name) is null)
        {
            Findings.Add(new Finding("statistics_other_name", Severity.Warning, place, [school.Code, name, school.Word(Codes.Name)]));
        }
    }

    private string? CodeOf(Cell cell, SheetGrid grid, int row, int column)
    {
        var text = cell.Text.TrimStart('\'').Normalize(NormalizationForm.FormKC).Trim();
        if (cell.IsBlank || text.Length == 0)
        {
            Refuse("statistics_code_blank", grid, row, column);
            return null;
        }

        if (cell.Kind is not (CellKind.Text or CellKind.Number) || cell.Kind == CellKind.Number && !text.All(char.IsAsciiDigit) || LostDigits().IsMatch(text))
        {
            Refuse("statistics_code_lost", grid, row, column, text);
            return null;
        }

        return cell.Kind == CellKind.Number ? Padded(text, grid, row, column) : text;
    }

    /// <summary>A code typed as a number has lost its leading zeros: where codes stored as text are longer, they are given back
    /// when that makes a code that stands in the export.</summary>
    private string Padded(string text, SheetGrid grid, int row, int column)
    {
        var length = Array.IndexOf(lengths, lengths.Max());
        if (lengths[length] == 0 || text.Length >= length) return text;
        var padded = text.PadLeft(length, '0');
        Findings.Add(new Finding("statistics_code_short", Severity.Warning, grid.At(file, row, column), [text, padded]));
        return padded;
    }

    private void CountCodeLengths(StatisticsSheet sheet)
    {
        if (sheet.Of(Codes.SchoolCode).FirstOrDefault() is not { } codes) return;
        for (var row = sheet.Band.DataRow; row < sheet.Grid.RowCount; row++)
        {
            var cell = sheet.Grid[row, codes.Column];
            if (cell.Kind == CellKind.Text && cell.Text.Length < lengths.Length && cell.Text.All(char.IsAsciiDigit)) lengths[cell.Text.Length]++;
        }
    }

    private Stage? RowStage(StatisticsSheet sheet, DataCells cells, int row)
    {
        if (sheet.Of(Codes.Stage).FirstOrDefault() is not { } column || cells.At(row, column.Column) is not { IsBlank: false } cell) return null;
        var stage = SchoolWords.StageOf(cell.Text);
        if (stage is null && SchoolWords.KindOf(cell.Text) is null) Refuse("statistics_stage_word", sheet.Grid, row, column.Column, cell.Text);
        return stage;
    }

    /// <summary>The stages that a figure of a row may speak of: a column of stages narrows every heading, the end of a name
    /// (育才学校初中部) only one that names no stage itself.</summary>
    private static StageSet StagesOf(ColumnUse column, Stage? ofRow, Stage? ofName) => ofRow is { } stage
        ? column.Stages & StageSets.Of(stage)
        : ofName is { } named && column.Stages == StageSet.All ? StageSets.Of(named) : column.Stages;

    private void ReadCell(StatisticsSheet sheet, DataCells cells, int row, ColumnUse column, SchoolDraft school, StageSet stages)
    {
        var field = column.Field!;
        var cell = cells.At(row, column.Column);
        if (field.Quantity == Quantity.Word)
        {
            if (!cell.IsBlank && field.Code != Codes.Stage) KeepWord(school, field.Code, cell, sheet.Grid.At(file, row, column.Column));
            return;
        }

        var figure = FigureCell.Of(cell, field.Quantity, column.Unit);
        if (figure.Refusal is not null) Refusals.Add(figure.ToRefusal(sheet.Grid.At(file, row, column.Column), cell.Text, column.Heading.Shown));
        else if (figure.WasFullWidth) Findings.Add(new Finding("statistics_full_width", Severity.Info, sheet.Grid.At(file, row, column.Column), [cell.Text]));
        if (figure.Value == FixedPoint.Missing)
        {
            if (figure.Refusal is null && column.Inside.Exists(part => !cells.At(row, part).IsBlank)) Findings.Add(new Finding("statistics_whole_blank", Severity.Warning, sheet.Grid.At(file, row, column.Column), [school.Code, column.Heading.Shown]));
            return;
        }

        if (cells.IsSpread(row, column.Column))
        {
            Refuse("statistics_merged_figure", sheet.Grid, row, column.Column, cell.Text, column.Heading.Shown);
            return;
        }

        school.Figures.Add(new ReadFigure(column, stages, figure.Value, rows, sheet.Grid.At(file, row, column.Column)));
    }

    private void KeepWord(SchoolDraft school, string field, Cell cell, Place place)
    {
        if (school.Words.TryAdd(field, new ReadWord(cell.Text, place))) return;
        var first = school.Words[field];
        if (SchoolWords.Meaning(field, first.Text) == SchoolWords.Meaning(field, cell.Text)) return;
        Refusals.Add(new Refusal("statistics_other_word", place, [school.Code, cell.Text, first.Place.ToRefusal(), first.Text]));
    }

    private void Refuse(string code, SheetGrid grid, int row, int column, params string[] args) =>
        Refusals.Add(new Refusal(code, grid.At(file, row, column), args));

    private static bool SameName(string one, string other) => HeadingText.Narrow(one) == HeadingText.Narrow(other);

    [GeneratedRegex(@"^\d+(?:\.\d+)?[eE][+]?\d+$", RegexOptions.NonBacktracking)]
    private static partial Regex LostDigits();
}
