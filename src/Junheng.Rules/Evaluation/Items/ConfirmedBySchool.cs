using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>
/// Q3, Q5–Q8. Where the district has rows of an item in confirmations.csv, every ordinary school must be confirmed; else its own
/// key decides. A row without a value leaves its school as if it had none.
/// </summary>
internal static class ConfirmedBySchool
{
    public static void Charters(ItemFigures district, Ruling ruling) => Judge(district, ruling, "Q3", Codes.Q3Confirmed);

    public static void UseOfIt(ItemFigures district, Ruling ruling) => Judge(district, ruling, "Q5", Codes.Q5Confirmed);

    public static void MoralEducation(ItemFigures district, Ruling ruling) => Judge(district, ruling, "Q6", Codes.Q6Confirmed);

    public static void Curriculum(ItemFigures district, Ruling ruling) => Judge(district, ruling, "Q7", Codes.Q7Confirmed);

    public static void Homework(ItemFigures district, Ruling ruling) => Judge(district, ruling, "Q8", Codes.Q8Confirmed);

    private static void Judge(ItemFigures district, Ruling ruling, string item, string key)
    {
        var code = ItemCode(district, item);
        if (!IsBySchool(district, code))
        {
            ruling.RequireTrue(key);
            return;
        }

        for (var school = 0; school < district.Units.Length; school++)
        {
            if (!district.Units[school].Kind.IsOrdinary()) continue;
            var value = district.Figures.Confirmations.Value(Codes.Value, RowOf(district, school, code));
            if (value == FixedPoint.Missing)
            {
                ruling.LeavesOpen(school);
                ruling.Why?.Lacks(Level.Confirmation, Codes.Value, school, null);
            }
            else if (value == 0)
            {
                ruling.Fails(school);
                ruling.Why?.Add(ItemStatus.Unmet, school, "statement_no");
            }
        }

        ruling.RequireSchools();
    }

    private static bool IsBySchool(ItemFigures district, int item)
    {
        if (district.Figures.Confirmations.Count == 0) return false;
        for (var school = 0; school < district.Units.Length; school++)
        {
            if (RowOf(district, school, item) >= 0) return true;
        }

        return false;
    }

    private static int RowOf(ItemFigures district, int school, int item)
    {
        var confirmations = district.Figures.Confirmations;
        foreach (var row in district.Figures.ConfirmationRows(school))
        {
            if (confirmations.Value(Codes.Item, row) == item) return row;
        }

        return -1;
    }

    private static int ItemCode(ItemFigures district, string item) =>
        district.Figures.Catalogue.Find(Level.Confirmation, Codes.Item)?.ChoiceIndex(item) ?? -1;
}
