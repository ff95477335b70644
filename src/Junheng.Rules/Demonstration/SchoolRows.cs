using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Demonstration;

/// <summary>The rows of schools.csv.</summary>
internal sealed class SchoolRows(Catalogue catalogue, int capacity)
{
    private readonly Rows rows = new(Level.School, catalogue.At(Level.School), capacity);

    public FigureTable ToTable() => rows.ToTable();

    public void Add(DistrictCase district, SchoolDraft school)
    {
        rows.Next();
        AddIdentity(district, school);
        AddPosition(school);
        AddResources(school);
        rows.YesNo(Codes.RelaxationL5, school.RelaxationL5);
        rows.YesNo(Codes.RelaxationG3, school.RelaxationG3);
        rows.YesNo(Codes.RelaxationG4, school.RelaxationG4);
    }

    private void AddIdentity(DistrictCase district, SchoolDraft school)
    {
        rows.Text(Codes.DistrictCode, district.Code);
        rows.Text(Codes.SchoolCode, school.Code);
        rows.Text(Codes.Name, school.Name);
        rows.Choice(Codes.Kind, (int)school.Part.Kind);
        rows.Choice(Codes.Area, (int)school.Part.Area);
        rows.Choice(Codes.Ownership, school.Part.IsPrivate ? 1 : 0);
        rows.YesNo(Codes.Boarding, school.Part.IsBoarding);
        rows.Whole(Codes.BuiltYear, school.Built);
        rows.Text(Codes.Town, school.Town);
        rows.Text(Codes.Group, school.Group);
        rows.Text(Codes.ParentSchoolCode, school.ParentCode);
        rows.YesNo(Codes.CountedAsSchool, school.Part.IsCounted);
    }

    private void AddPosition(SchoolDraft school)
    {
        rows.Amount(Codes.Longitude, school.Longitude);
        rows.Amount(Codes.Latitude, school.Latitude);
    }

    private void AddResources(SchoolDraft school)
    {
        rows.Amount(Codes.TeachingArea, school.TeachingArea);
        rows.Amount(Codes.IndoorSportsArea, school.IndoorSports);
        rows.Amount(Codes.OutdoorSportsArea, school.OutdoorSports);
        rows.Amount(Codes.ExtraSportsArea, school.ExtraSports);
        rows.Amount(Codes.EquipmentValue, school.Equipment);
        rows.Whole(Codes.MultimediaRooms, school.MultimediaRooms);
        rows.Amount(Codes.PublicBudget, school.PublicBudget);
        rows.Amount(Codes.TrainingBudget, school.TrainingBudget);
        rows.Whole(Codes.FundedStudents, school.FundedStudents);
        rows.Whole(Codes.MigrantStudents, school.MigrantStudents);
        rows.YesNo(Codes.DenseCentre, school.IsDenseCentre);
        rows.YesNo(Codes.RoomsListed, school.RoomsListed);
        rows.Whole(Codes.Classrooms, school.Classrooms);
    }
}
