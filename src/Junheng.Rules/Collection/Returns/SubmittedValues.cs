using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Junheng.Rules.Common;

namespace Junheng.Rules.Collection.Returns;

/// <summary>One value of a submission, as it is kept; <see cref="Number"/> and <see cref="Text"/> are null when it is blank.</summary>
public sealed record SubmittedFigure(string Stage, string Measure, string? Number, string? Text);

/// <summary>One row of a list of a submission: stage or subject, grade, name, pupils or area.</summary>
public sealed record SubmittedRow(string Group, string Grade, string Name, string? Number);

/// <summary>
/// What a school submitted, value by value: it is signed for and never changes. The same values give the same text, so its digest is the
/// 校验码 of the signature page.
/// </summary>
/// <param name="School">The school's code.</param>
/// <param name="Year">The school year.</param>
/// <param name="No">Which submission of the return, from 1.</param>
/// <param name="Figures">By page and field; a blank is there with neither number nor text.</param>
/// <param name="Classes">The class list; null when it was not given.</param>
/// <param name="Rooms">The room list; null when it was not given.</param>
public sealed record SubmittedValues(
    string School, int Year, int No, IReadOnlyList<SubmittedFigure> Figures, IReadOnlyList<SubmittedRow>? Classes, IReadOnlyList<SubmittedRow>? Rooms)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A value as it is kept.</summary>
    public static SubmittedFigure Of(FormField field, FigureValue value) => new(
        field.Stage, field.Measure.Code, value.Number == FixedPoint.Missing ? null : FixedPoint.Format(value.Number), value.Text);

    /// <summary>A row as it is kept.</summary>
    public static SubmittedRow Of(ListRow row) => new(row.Group, row.Grade, row.Name, row.Number == FixedPoint.Missing ? null : FixedPoint.Format(row.Number));

    /// <summary>The value of a figure.</summary>
    public static FigureValue ValueOf(SubmittedFigure figure) => figure.Number is { } number
        ? new FigureValue(FigureState.Known, Parsed(number), figure.Text)
        : figure.Text is { } text ? FigureValue.Of(text) : FigureValue.Missing;

    /// <summary>As kept.</summary>
    public string ToText() => JsonSerializer.Serialize(this, Options);

    /// <summary>As kept, read back.</summary>
    public static SubmittedValues Read(string text) => JsonSerializer.Deserialize<SubmittedValues>(text, Options)!;

    /// <summary>The values as figures and lists to be accepted; each place is the page and field of the form.</summary>
    public YearFigures ToFigures(SchoolForm form)
    {
        var pages = form.Pages.SelectMany(page => page.Fields.Select(field => (field.Code, Page: page.Topic.NameZh, field.NameZh)))
            .ToDictionary(one => one.Code, StringComparer.Ordinal);
        var figures = Figures.Select(one =>
        {
            var code = one.Stage.Length == 0 ? one.Measure : $"{one.Stage}.{one.Measure}";
            var place = pages.TryGetValue(code, out var page) ? new Place(Form, page.Page, 0, page.NameZh) : Place.None;
            return new Figure(new FigureKey(School, one.Stage, one.Measure), ValueOf(one), place);
        });
        return YearFigures.Of(figures, [], Rows(Classes, FormTopic.Pupils), Rows(Rooms, FormTopic.Rooms));
    }

    /// <summary>The file that places of a form name: its school's return.</summary>
    private string Form => $"填报表 {School}";

    private Dictionary<string, List<ListRow>> Rows(IReadOnlyList<SubmittedRow>? rows, FormTopic topic)
    {
        if (rows is null) return [];
        var list = rows.Select((row, at) => new ListRow(
            School, row.Group, row.Grade, row.Name, row.Number is { } number ? Parsed(number) : FixedPoint.Missing, new Place(Form, topic.NameZh, at + 1, "行")));
        return new() { [School] = [.. list] };
    }

    private static long Parsed(string number) => FixedPoint.OfDecimal(decimal.Parse(number, CultureInfo.InvariantCulture));
}
