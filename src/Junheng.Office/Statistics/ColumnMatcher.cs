using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>How sure a heading is this field.</summary>
internal enum Certainty
{
    /// <summary>The statistics' own heading, or decided by the saved mapping.</summary>
    Exact,

    /// <summary>A heading that means the same.</summary>
    Synonym,

    /// <summary>The same but for 数, 人数, 面积 … at an end.</summary>
    Loose,

    /// <summary>Complete only with the number of the statistics table above it.</summary>
    ByTable,
}

/// <summary>A field and how it was recognised.</summary>
/// <param name="Field">The field.</param>
/// <param name="Certainty">How sure.</param>
/// <param name="Above">How many headings above were left out: 学校产权/教学及辅助用房 is further away than 教学及辅助用房.</param>
internal sealed record Recognised(StatisticsField Field, Certainty Certainty, int Above);

/// <summary>Finds the field of a heading. What is left of a heading beside the field, such as 女, 一年级 or 危房, makes it
/// another figure: it is then no match at all.</summary>
internal sealed class ColumnMatcher
{
    private readonly List<Candidate> candidates;

    private ColumnMatcher(Catalogue catalogue)
    {
        candidates = [.. StatisticsFields.All.Select(field => new Candidate(field, Named(catalogue, field)))];
        var known = StatisticsFields.All.Select(field => (field.Level, field.Code)).ToHashSet();
        foreach (var measure in catalogue.At(Level.School).Concat(catalogue.At(Level.Stage)))
        {
            // Columns that the statistics do not have may stand in an export all the same, under the catalogue's own names.
            if (measure.Identifies || !known.Add((measure.Level, measure.Code)) || measure.Code == Codes.ParentSchoolCode || measure.Code == Codes.MigrantStudents) continue;
            var field = new StatisticsField(measure.Code, measure.Level, QuantityOf(measure), [], [], []);
            candidates.Add(new Candidate(field, Named(catalogue, field)));
        }
    }

    /// <summary>The matcher of the standard catalogue.</summary>
    public static ColumnMatcher Standard { get; } = new(Catalogue.Standard);

    /// <summary>Every field that can be named in a mapping.</summary>
    public IEnumerable<StatisticsField> Fields => candidates.Select(candidate => candidate.Field);

    /// <summary>The field with a code, which must be one of ours.</summary>
    public StatisticsField Field(string code) => candidates.First(candidate => candidate.Field.Code == code).Field;

    /// <summary>The field of a heading, the surest first; null when there is none.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="table">The statistics table of the sheet, when the heading names none.</param>
    public Recognised? Match(Heading heading, string? table = null)
    {
        table = heading.Table ?? table;
        var raw = string.Join('/', heading.Segments);
        Recognised? best = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Recognise(heading, raw, table) is { } found && (best is null || found.Certainty < best.Certainty))
            {
                best = found;
                if (found.Certainty == Certainty.Exact) break;
            }
        }

        return best;
    }

    private static IEnumerable<string> Named(Catalogue catalogue, StatisticsField field) =>
        catalogue.Find(field.Level, field.Code) is { } measure ? [HeadingText.Narrow(measure.NameZh), measure.Code] : [];

    private static Quantity QuantityOf(Measure measure) => measure.Type switch
    {
        MeasureType.Whole => Quantity.Count,
        MeasureType.Number when measure.InTenThousands => Quantity.Money,
        MeasureType.Number when measure.Unit == "平方米" => Quantity.Area,
        MeasureType.Number => Quantity.Number,
        _ => Quantity.Word,
    };

    private sealed class Candidate(StatisticsField field, IEnumerable<string> named)
    {
        private readonly HashSet<string> exact = [.. field.Headings, .. named];
        private readonly HashSet<string> synonyms = [.. field.Synonyms];
        private readonly HashSet<string> loose = [.. field.Headings.Concat(field.Synonyms).Select(HeadingText.Loose)];

        public StatisticsField Field { get; } = field;

        public Recognised? Recognise(Heading heading, string raw, string? table)
        {
            if (Of(raw) is { } sure) return new Recognised(Field, sure, 0);
            var core = Field.Core(heading.Segments);
            if (core != raw && Of(core) is { } below) return new Recognised(Field, below, raw.Count(c => c == '/') - core.Count(c => c == '/'));
            // What stands in brackets behind a word about the school, such as (10位), changes a figure but not a word.
            if (Field.Quantity == Quantity.Word && Of(string.Join('/', heading.WithoutRemarks)) is not null) return new Recognised(Field, Certainty.Loose, 0);
            if (table is null || !Field.Tables.Contains(table) || Field.TablePrefix.Length == 0) return null;
            // The tables of 专任教师 may have a column of all 教职工, with degrees of their own.
            if (heading.Segments.Any(segment => segment.Contains("教职工", StringComparison.Ordinal))) return null;
            var whole = core.Length == 0 ? heading.IsTotal ? Field.TablePrefix : "" : $"{Field.TablePrefix}/{core}";
            return Of(whole) is null ? null : new Recognised(Field, Certainty.ByTable, 0);
        }

        private Certainty? Of(string path)
        {
            if (path.Length == 0) return null;
            if (exact.Contains(path)) return Certainty.Exact;
            if (synonyms.Contains(path)) return Certainty.Synonym;
            return Field.Quantity != Quantity.Word && loose.Contains(HeadingText.Loose(path)) ? Certainty.Loose : null;
        }
    }
}
