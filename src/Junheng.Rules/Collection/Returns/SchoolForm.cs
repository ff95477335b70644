using Junheng.Rules.Common;
using Junheng.Rules.Evidence;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Collection.Returns;

/// <summary>One field of the form: a measure of the school, or of one of its stages.</summary>
/// <param name="Stage">The stage's code; empty for the school's own.</param>
/// <param name="Measure">What is asked for.</param>
public sealed record FormField(string Stage, Measure Measure)
{
    /// <summary>As in forms and drafts: <c>teaching_area_m2</c>, <c>primary.students</c>.</summary>
    public string Code => Stage.Length == 0 ? Measure.Code : $"{Stage}.{Measure.Code}";

    /// <summary>As users read it, with the stage in front.</summary>
    public string NameZh => Stage.Length == 0 ? Measure.NameZh : $"{Stages.Of(Stage).NameZh()}{Measure.NameZh}";

    /// <summary>The figure of a school that it asks for.</summary>
    public FigureKey Key(string school) => new(school, Stage, Measure.Code);
}

/// <summary>A list that a page asks for beside its fields.</summary>
public enum FormList
{
    /// <summary>None.</summary>
    None,

    /// <summary>班级.</summary>
    Classes,

    /// <summary>音乐、美术专用教室.</summary>
    Rooms,
}

/// <summary>One short page of the form.</summary>
public sealed record FormPage(FormTopic Topic, IReadOnlyList<FormField> Fields, FormList List);

/// <summary>校级填报表: the pages that one school fills in, made from the catalogue.</summary>
public sealed record SchoolForm(SchoolKind Kind, IReadOnlyList<string> Stages, IReadOnlyList<FormPage> Pages)
{
    /// <summary>Every field, in the order of the pages.</summary>
    public IEnumerable<FormField> Fields => Pages.SelectMany(page => page.Fields);

    /// <summary>Whether a school is asked for a measure: its own and its stages' figures, not who it is and not what others grant it.</summary>
    public static bool Asks(Measure measure) => measure.Level is Level.School or Level.Stage && !measure.Identifies
        && !measure.Code.StartsWith("relaxation_", StringComparison.Ordinal);

    /// <summary>Whether schools of a kind fill in a form at all: those with a stage of ours.</summary>
    public static bool IsFilledBy(SchoolKind kind) => Common.Stages.All.Any(stage => kind.May(stage));

    /// <summary>The form of a school.</summary>
    /// <param name="catalogue">The measures.</param>
    /// <param name="kind">The school's kind: its stages follow.</param>
    public static SchoolForm Of(Catalogue catalogue, SchoolKind kind)
    {
        var stages = Common.Stages.All.Where(stage => kind.May(stage)).Select(stage => stage.Code()).ToList();
        var pages = new List<FormPage>();
        foreach (var topic in FormTopic.All)
        {
            var fields = catalogue.At(Level.School).Where(measure => Asks(measure) && FormTopic.Of(measure).Equals(topic)).Select(measure => new FormField("", measure))
                .Concat(from stage in stages
                        from measure in catalogue.At(Level.Stage)
                        where Asks(measure) && FormTopic.Of(measure).Equals(topic)
                        select new FormField(stage, measure)).ToList();
            var list = topic.Equals(FormTopic.Pupils) && stages.Count > 0 ? FormList.Classes : topic.Equals(FormTopic.Rooms) ? FormList.Rooms : FormList.None;
            if (fields.Count > 0 || list != FormList.None) pages.Add(new FormPage(topic, fields, list));
        }

        return new SchoolForm(kind, stages, pages);
    }

    /// <summary>The page with a topic's code; null when the form has none.</summary>
    public FormPage? Page(string code) => Pages.FirstOrDefault(page => page.Topic.Code == code);

    /// <summary>The field with a code; null when the form has none.</summary>
    public FormField? Field(string code) => Fields.FirstOrDefault(field => field.Code == code);

    /// <summary>The fields that a section looks after.</summary>
    public IEnumerable<FormField> Of(Section section) => Fields.Where(field => Sections.Of(field.Measure).Contains(section));

    /// <summary>The sections that look after at least one of the fields.</summary>
    public IEnumerable<Section> Reviewers => Sections.All.Where(section => Of(section).Any());
}
