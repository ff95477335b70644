using System.Globalization;
using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office;

/// <summary>A list as it was typed or pasted: its rows, and what was not understood, row by row.</summary>
public sealed record TypedRows(IReadOnlyList<ListRow> Rows, IReadOnlyList<Refusal> Refusals);

/// <summary>Reads a class or room list that somebody pasted: a row a line, tab between the columns as a spreadsheet copies them; commas do as
/// well. A line of headings and blank lines are passed over. Writes lists the same way.</summary>
public static class TypedList
{
    private const string ClassColumns = "学段、年级、班级名称、班级人数";
    private const string RoomColumns = "科目、教室名称、教室面积";

    private static readonly Measure ClassName = Catalogue.Standard.Find(Level.Class, Codes.ClassName)!;
    private static readonly Measure Pupils = Catalogue.Standard.Find(Level.Class, Codes.Students)!;
    private static readonly Measure RoomName = Catalogue.Standard.Find(Level.Room, Codes.Name)!;
    private static readonly Measure RoomArea = Catalogue.Standard.Find(Level.Room, Codes.RoomArea)!;

    /// <summary>Reads classes: stage, grade, name, pupils. A school with one stage may leave the stage out.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="school">The school's code.</param>
    /// <param name="stages">Codes of its stages.</param>
    public static TypedRows Classes(string text, string school, IReadOnlyList<string> stages) => Read(text, "班级清单", cells =>
    {
        if (cells.Length == 3 && stages.Count == 1) cells = [Stages.Of(stages[0]).NameZh(), .. cells];
        if (cells.Length != 4) return (default, Refused("list_row_columns", Number(cells.Length), "4", ClassColumns));
        if (stages.FirstOrDefault(one => cells[0] == one || cells[0].TrimEnd('部') == Stages.Of(one).NameZh()) is not { } stage)
        {
            return (default, Refused("list_row_stage", cells[0], string.Join('、', stages.Select(one => Stages.Of(one).NameZh()))));
        }

        if (cells[2].Length == 0) return (default, Refused("list_row_nameless", ClassName.NameZh));
        var refusal = TypedFigure.Read(Pupils, cells[3], out var pupils);
        return (new ListRow(school, stage, cells[1], cells[2], pupils.Number, Place.None), refusal);
    });

    /// <summary>Reads rooms: subject, name, area.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="school">The school's code.</param>
    public static TypedRows Rooms(string text, string school) => Read(text, "专用教室清单", cells =>
    {
        if (cells.Length != 3) return (default, Refused("list_row_columns", Number(cells.Length), "3", RoomColumns));
        var subject = cells[0].Replace("教室", "", StringComparison.Ordinal);
        if (Subjects.FirstOrDefault(one => one.Code == subject || one.NameZh == subject) is not { } choice)
        {
            return (default, Refused("list_row_subject", cells[0]));
        }

        if (cells[1].Length == 0) return (default, Refused("list_row_nameless", RoomName.NameZh));
        var refusal = TypedFigure.Read(RoomArea, cells[2], out var area);
        return (new ListRow(school, choice.Code, "", cells[1], area.Number, Place.None), refusal);
    });

    /// <summary>Writes a class list as it is read.</summary>
    public static string OfClasses(IEnumerable<ListRow> rows) =>
        string.Join('\n', rows.Select(row => string.Join('\t', Stages.Of(row.Group).NameZh(), row.Grade, row.Name, Written(row))));

    /// <summary>Writes a room list as it is read.</summary>
    public static string OfRooms(IEnumerable<ListRow> rows) => string.Join('\n', rows.Select(row => string.Join(
        '\t', Subjects.First(one => one.Code == row.Group).NameZh, row.Name, Written(row))));

    private static IReadOnlyList<Choice> Subjects => Catalogue.Standard.Find(Level.Room, Codes.Subject)!.Choices;

    private static TypedRows Read(string text, string sheet, Func<string[], (ListRow Row, Refusal? Refusal)> read)
    {
        var (rows, refusals, seen) = (new List<ListRow>(), new List<Refusal>(), new Dictionary<(string, string, string), int>());
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].TrimEnd('\r').Trim(' ', '　');
            if (line.Trim('\t').Length == 0 || IsHeading(line)) continue;
            string[] cells = [.. line.Split(line.Contains('\t', StringComparison.Ordinal) ? ['\t'] : [',', '，']).Select(cell => cell.Trim())];
            var place = new Place(null, sheet, at + 1, "行");
            var (row, refusal) = read(cells);
            if (refusal is null && !seen.TryAdd((row.Group, row.Grade, row.Name), at + 1))
            {
                refusal = Refused("list_row_twice", Number(seen[(row.Group, row.Grade, row.Name)]));
            }

            if (refusal is not null) refusals.Add(refusal with { Place = place });
            else rows.Add(row with { Place = place });
        }

        return new TypedRows(rows, refusals);
    }

    private static bool IsHeading(string line) => line.Contains("名称", StringComparison.Ordinal) && (line.Contains("人数", StringComparison.Ordinal) || line.Contains("面积", StringComparison.Ordinal));

    private static string Written(ListRow row) => row.Number == FixedPoint.Missing ? "" : FixedPoint.Format(row.Number);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Refusal Refused(string code, params string[] args) => new(code, Place.None, args);
}
