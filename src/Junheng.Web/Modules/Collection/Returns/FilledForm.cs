using Junheng.Office;
using Junheng.Rules.Collection;
using Junheng.Rules.Collection.Returns;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;
using Junheng.Web.Modules.Collection.Findings;
using Junheng.Web.Modules.Evaluation.Published;

namespace Junheng.Web.Modules.Collection.Returns;

/// <summary>One field as it stands: what is in it, what that means, and what it is held against.</summary>
/// <param name="Field">Which.</param>
/// <param name="Text">As typed, or as the year has it.</param>
/// <param name="Value">What was read; missing when blank or not understood.</param>
/// <param name="Refusal">Why it was not understood.</param>
/// <param name="Recorded">The year's value; null when there is none.</param>
/// <param name="Last">Last year's; null when it was not known.</param>
public sealed record FilledField(FormField Field, string Text, FigureValue Value, Rules.Common.Refusal? Refusal, FigureValue? Recorded, FigureValue? Last)
{
    /// <summary>Whether it differs from last year's.</summary>
    public bool Changed => Last is { } last && Value.State == FigureState.Known && Value != last;
}

/// <summary>A school's form with what is in it: the drafts, and where nothing was typed what the year has already.</summary>
public sealed class FilledForm
{
    /// <summary>The lists' names among the fields of a draft.</summary>
    public const string ClassList = "list.classes";
    public const string RoomList = "list.rooms";

    private readonly ReturnFile file;
    private readonly Dictionary<string, FilledField> fields;

    public FilledForm(ReturnFile file, FormPage? page = null, IReadOnlyDictionary<string, string>? typed = null)
    {
        this.file = file;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var draft in file.Drafts)
        {
            foreach (var (field, text) in draft.Typed) texts[field] = text;
        }

        // What comes in with the request goes before what was saved.
        if (page is not null && typed is not null) foreach (var (field, text) in typed) texts[field] = text;
        fields = file.Form.Fields.ToDictionary(field => field.Code, field => Fill(field, texts.GetValueOrDefault(field.Code)), StringComparer.Ordinal);
        var code = file.School.Code;
        ClassesText = texts.GetValueOrDefault(ClassList) ?? TypedList.OfClasses(Listed(file.Year.Stored.Record.Classes) ?? []);
        RoomsText = texts.GetValueOrDefault(RoomList) ?? TypedList.OfRooms(Listed(file.Year.Stored.Record.Rooms) ?? []);
        Classes = TypedList.Classes(ClassesText, code, file.Form.Stages);
        Rooms = TypedList.Rooms(RoomsText, code);
    }

    public string ClassesText { get; }

    public string RoomsText { get; }

    public TypedRows Classes { get; }

    public TypedRows Rooms { get; }

    public IEnumerable<FilledField> Fields => file.Form.Fields.Where(one => IsAsked(one.Stage)).Select(one => fields[one.Code]);

    public FilledField this[FormField field] => fields[field.Code];

    /// <summary>Whether a field is to be shown: a stage that the school need not have and does not have can still be begun.</summary>
    public bool Asks(FormField field) => field.Stage.Length == 0 || file.Form.Stages.Contains(field.Stage);

    /// <summary>Fields that are not understood.</summary>
    public IEnumerable<FilledField> Unreadable => Fields.Where(one => one.Refusal is not null);

    /// <summary>Fields that the evaluation asks for and that are blank.</summary>
    public IEnumerable<FilledField> Blank => Fields.Where(one => one.Text.Trim().Length == 0 && one.Field.Measure.Clause.Length > 0 && !IsPart(one.Field) && !IsWholeOfParts(one.Field));

    /// <summary>What would be submitted.</summary>
    public SubmittedValues Values(int no)
    {
        var figures = Fields.Select(field => SubmittedValues.Of(field.Field, field.Value)).ToList();
        // A year that was not opened for the school yet gets its kind from the year before.
        if (!file.Year.Stored.Record.Schools.Contains(file.School.Code)) figures.Insert(0, new SubmittedFigure("", Codes.Kind, null, file.Form.Kind.Code()));
        return new SubmittedValues(
            file.School.Code, file.Return.Year, no, figures,
            ListOf(Classes, Listed(file.Year.Stored.Record.Classes) is not null),
            ListOf(Rooms, Listed(file.Year.Stored.Record.Rooms) is not null || fields.GetValueOrDefault(Codes.RoomsListed)?.Value == FigureValue.Of(FixedPoint.Scale)));
    }

    /// <summary>What the data checks say of the school as it stands in the form.</summary>
    public IReadOnlyList<FiguredFinding> Findings()
    {
        var code = file.School.Code;
        var part = OwnFindings.Part(file.Year.Stored.Record, code);
        var laid = part.With(FigureDifference.Of(part, Values(0).ToFigures(file.Form), hasSchools: false));
        var last = OwnFindings.Part(file.Last.Stored.Record, code);
        return FiguredFinding.Of(OwnFindings.Of(laid, last, code, file.Year.Figures.Code, file.Return.Year, FigurePlace.Of), new FindingSchools(laid));
    }

    private FilledField Fill(FormField field, string? typed)
    {
        var key = field.Key(file.School.Code);
        var recorded = file.Year.Stored.Record.Figures.TryGetValue(key, out var value) ? value : (FigureValue?)null;
        var last = file.Last.Stored.Record.Figures.TryGetValue(key, out var before) && before.State == FigureState.Known ? before : (FigureValue?)null;
        var text = typed ?? (recorded is { } known ? TextOf(field.Measure, known) : "");
        var refusal = TypedFigure.Read(field.Measure, text, out var read);
        return new FilledField(field, text, read, refusal, recorded, last);
    }

    /// <summary>A value as its field holds it: choices and yes or no by their code.</summary>
    internal static string TextOf(Measure measure, FigureValue value) => value.State != FigureState.Known ? "" : measure.Type switch
    {
        MeasureType.YesNo => value.Number == 0 ? "false" : "true",
        MeasureType.Choice => value.Text ?? "",
        _ => value.Written(measure),
    };

    /// <summary>A stage that the kind need not have is asked for where the school has it, or writes something in it.</summary>
    private bool IsAsked(string stage) => stage.Length == 0 || file.Form.Kind.Must(Stages.Of(stage))
        || fields.Values.Any(field => field.Field.Stage == stage && (field.Recorded is { State: FigureState.Known } || field.Text.Trim().Length > 0));

    private static bool IsPart(FormField field) => Wholes(field.Stage).Any(one => one.Parts.Contains(field.Measure.Code));

    /// <summary>A whole whose parts are known need not be given.</summary>
    private bool IsWholeOfParts(FormField field) => Wholes(field.Stage).Any(one => one.Whole == field.Measure.Code && one.Parts.Count > 0
        && one.Parts.All(part => fields[$"{field.Stage}.{part}"].Value.State == FigureState.Known));

    private static IEnumerable<(string Whole, IReadOnlyList<string> Parts)> Wholes(string stage) => stage.Length == 0 ? [] : Catalogue.Standard.At(Level.Stage)
        .Where(measure => measure.Derivation is Derivation.SumOf).Select(measure => (measure.Code, ((Derivation.SumOf)measure.Derivation!).At(Stages.Of(stage))));

    private List<ListRow>? Listed(IReadOnlyDictionary<string, List<ListRow>> lists) => lists.GetValueOrDefault(file.School.Code);

    /// <summary>An empty list is a statement only where there was one, or where it is said to be complete.</summary>
    private static IReadOnlyList<SubmittedRow>? ListOf(TypedRows typed, bool stated) =>
        typed.Rows.Count == 0 && !stated ? null : [.. typed.Rows.Select(SubmittedValues.Of)];
}
