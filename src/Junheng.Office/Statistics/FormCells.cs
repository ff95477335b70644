using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>Where the forms of one year had their figures. A last resort, always reported as guessed: cells of one importer,
/// labels inferred (national rules §3.7, table map). Degrees and subjects are of 教基4156.</summary>
internal static class FormCells
{
    public static IReadOnlyList<FormCell> Known { get; } =
    [
        new("4156", "C6", Codes.Teachers), new("4156", "C10", Codes.DoctorTeachers), new("4156", "C11", Codes.MasterTeachers),
        new("4156", "C12", Codes.BachelorTeachers), new("4156", "C13", Codes.CollegeTeachers), new("4156", "U6", Codes.PeTeachers), new("4156", "V6", Codes.ArtsTeachers),
        new("5170", "C10", Codes.TeachingArea), new("5170", "C17", Codes.IndoorSportsArea),
        new("5176", "D7", Codes.OutdoorSportsArea), new("5176", "D17", Codes.MultimediaRooms), new("5176", "D19", Codes.EquipmentValue),
    ];
}

/// <summary>A cell of a form.</summary>
/// <param name="Table">The number of the statistics table.</param>
/// <param name="Cell">The cell: one letter and a row.</param>
/// <param name="Field">What stood there.</param>
internal sealed record FormCell(string Table, string Cell, string Field)
{
    /// <summary>From 0.</summary>
    public int Column => Cell[0] - 'A';

    /// <summary>From 0.</summary>
    public int Row => int.Parse(Cell.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) - 1;
}
