using Junheng.Office.Sheets;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>Reads the forms of one school into its draft.</summary>
internal sealed class FormReading(string file)
{
    /// <summary>The school; null while its code is unknown.</summary>
    public SchoolDraft? School { get; private set; }

    /// <summary>The kind that the sheets are called by, when they agree.</summary>
    public SchoolKind? Kind { get; private set; }

    /// <summary>Every figure used and where.</summary>
    public List<(SheetGrid Grid, ColumnUse Use)> Columns { get; } = [];

    /// <summary>What cannot be taken.</summary>
    public List<Refusal> Refusals { get; } = [];

    /// <summary>Reads every form.</summary>
    public void Read(IReadOnlyList<FormSheet> forms)
    {
        var words = forms.SelectMany(form => form.Words().Select(word => (word.Field, word.Cell, Place: form.Grid.At(file, word.Row, word.Column)))).ToList();
        var code = words.Find(word => word.Field == Codes.SchoolCode);
        if (code.Field is null || code.Cell.Kind is not (CellKind.Text or CellKind.Number))
        {
            Refusals.Add(new Refusal("statistics_form_no_code", Place.OfFile(file), []));
            return;
        }

        School = new SchoolDraft(code.Cell.Text, code.Place);
        foreach (var word in words.Where(word => word.Field != Codes.SchoolCode)) Keep(word.Field, word.Cell.Text, word.Place);
        var kinds = forms.Select(form => SheetContext.Of(form.Grid.Name, []).Kind).OfType<SchoolKind>().Distinct().ToList();
        Kind = kinds.Count == 1 ? kinds[0] : null;
        foreach (var form in forms) Take(form, form.Figures());
        var told = Columns.Select(column => column.Use.Field!.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var form in forms) Take(form, form.ByPosition().Where(figure => !told.Contains(figure.Use.Field!.Code)));
    }

    private void Keep(string field, string text, Place place)
    {
        var first = School!.Words.TryAdd(field, new ReadWord(text, place)) ? text : School.Word(field);
        if (SchoolWords.Meaning(field, first) != SchoolWords.Meaning(field, text))
        {
            Refusals.Add(new Refusal("statistics_other_word", place, [School.Code, text, School.Words[field].Place.ToRefusal(), first]));
        }
    }

    private void Take(FormSheet form, IEnumerable<(ColumnUse Use, int Row)> figures)
    {
        foreach (var (use, row) in figures.ToList())
        {
            var place = form.Grid.At(file, row, use.Column);
            var cell = form.Grid[row, use.Column];
            Columns.Add((form.Grid, use));
            if (!Units.Fits(use.Field!.Quantity, use.Unit))
            {
                if (!cell.IsBlank) Refusals.Add(new Refusal(use.Unit is null ? "statistics_no_unit" : "statistics_unit", place, [use.Heading.Shown, use.Unit ?? ""]));
                continue;
            }

            var figure = FigureCell.Of(cell, use.Field.Quantity, use.Unit);
            if (figure.Refusal is not null) Refusals.Add(figure.ToRefusal(place, cell.Text, use.Heading.Shown));
            if (figure.Value != FixedPoint.Missing) School!.Figures.Add(new ReadFigure(use, use.Stages, figure.Value, 0, place));
        }
    }
}
