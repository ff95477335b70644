#pragma warning disable CS1591 // Each constant is a name of the exchange format; the catalogue says what it means.
namespace Junheng.Rules.Measures;

/// <summary>
/// The codes of the standard catalogue as constants, so that a rule can name a figure without a typing error. The value is
/// exactly the CSV column or the key of district.csv; name, unit and meaning stand in the catalogue.
/// </summary>
public static class Codes
{
    // Keys of the rows, in several tables.
    public const string DistrictCode = "district_code";
    public const string SchoolCode = "school_code";
    public const string Stage = "stage";
    public const string Students = "students";
    public const string Name = "name";
    public const string Grade = "grade";

    // schools.csv
    public const string Kind = "kind";
    public const string Area = "area";
    public const string Ownership = "ownership";
    public const string Boarding = "boarding";
    public const string BuiltYear = "built_year";
    public const string Town = "town";
    public const string Group = "group";
    public const string ParentSchoolCode = "parent_school_code";
    public const string CountedAsSchool = "counted_as_school";
    public const string Longitude = "longitude";
    public const string Latitude = "latitude";
    public const string TeachingArea = "teaching_area_m2";
    public const string IndoorSportsArea = "indoor_sports_area_m2";
    public const string OutdoorSportsArea = "outdoor_sports_area_m2";
    public const string ExtraSportsArea = "extra_sports_area_m2";
    public const string EquipmentValue = "equipment_value_yuan";
    public const string MultimediaRooms = "multimedia_rooms";
    public const string PublicBudget = "public_budget_yuan";
    public const string TrainingBudget = "training_budget_yuan";
    public const string FundedStudents = "funded_students";
    public const string MigrantStudents = "migrant_students";
    public const string DenseCentre = "dense_centre";
    public const string RoomsListed = "rooms_listed";
    public const string Classrooms = "classrooms";
    public const string RelaxationL3 = "relaxation_L3";
    public const string RelaxationL5 = "relaxation_L5";
    public const string RelaxationG3 = "relaxation_G3";
    public const string RelaxationG4 = "relaxation_G4";

    // stages.csv
    public const string Classes = "classes";
    public const string Teachers = "teachers";
    public const string TeachersAboveRequired = "teachers_above_required";
    public const string BackboneTeachers = "backbone_teachers";
    public const string PeTeachers = "pe_teachers";
    public const string ArtsTeachers = "arts_teachers";
    public const string VisitingPeArtsTeachers = "visiting_pe_arts_teachers";
    public const string CertifiedTeachers = "certified_teachers";
    public const string TrainedTeachers = "trained_teachers";
    public const string InZoneStudents = "in_zone_students";
    public const string CollegeTeachers = "college_teachers";
    public const string BachelorTeachers = "bachelor_teachers";
    public const string MasterTeachers = "master_teachers";
    public const string DoctorTeachers = "doctor_teachers";
    public const string MusicTeachers = "music_teachers";
    public const string FineArtTeachers = "fine_art_teachers";
    public const string GeneralArtTeachers = "general_art_teachers";

    // classes.csv, rooms.csv, confirmations.csv
    public const string ClassName = "class_name";
    public const string Subject = "subject";
    public const string RoomArea = "area_m2";
    public const string Item = "item";
    public const string Value = "value";
    public const string Date = "date";
    public const string Basis = "basis";

    // district.csv
    public const string Year = "year";
    public const string Demonstration = "demonstration";
    public const string BasicBalanceYear = "prerequisite.basic_balance_year";
    public const string MonitoringKept = "prerequisite.monitoring_kept";
    public const string G1LayoutConfirmed = "G1.layout_confirmed";
    public const string G2UnifiedConfirmed = "G2.unified_confirmed";
    public const string G7SpecialFundPerPupil = "G7.special_fund_per_pupil_yuan";
    public const string G8TeacherPay = "G8.teacher_pay_yuan";
    public const string G8CivilServantPay = "G8.civil_servant_pay_yuan";
    public const string G8PerformanceTotalConfirmed = "G8.performance_total_confirmed";
    public const string G10AllotmentConfirmed = "G10.allotment_confirmed";
    public const string G11Eligible = "G11.eligible";
    public const string G11Exchanged = "G11.exchanged";
    public const string G11ExchangedBackbone = "G11.exchanged_backbone";
    public const string G13PrimaryInZoneShare = "G13.primary_in_zone_share";
    public const string G13JuniorInZoneShare = "G13.junior_in_zone_share";
    public const string G14Planned = "G14.planned";
    public const string G14Allocated = "G14.allocated";
    public const string G14AllocatedRural = "G14.allocated_rural";
    public const string G14AllocatedShare = "G14.allocated_share";
    public const string G14TiltsRural = "G14.tilts_rural";
    public const string G15CareConfirmed = "G15.care_confirmed";
    public const string G15Eligible = "G15.eligible";
    public const string G15Public = "G15.public";
    public const string G15Purchased = "G15.purchased";
    public const string G15MigrantShare = "G15.migrant_share";
    public const string Q1Graduates = "Q1.graduates";
    public const string Q1EntrantsThreeYearsAgo = "Q1.entrants_three_years_ago";
    public const string Q1TransferredIn = "Q1.transferred_in";
    public const string Q1TransferredOut = "Q1.transferred_out";
    public const string Q1Deaths = "Q1.deaths";
    public const string Q2DisabledChildren = "Q2.disabled_children";
    public const string Q2DisabledEnrolled = "Q2.disabled_enrolled";
    public const string Q3Confirmed = "Q3.confirmed";
    public const string Q5Confirmed = "Q5.confirmed";
    public const string Q6Confirmed = "Q6.confirmed";
    public const string Q7Confirmed = "Q7.confirmed";
    public const string Q8Confirmed = "Q8.confirmed";
    public const string Q9SubjectLevel = "Q9.*.level";
    public const string Q9SubjectShare = "Q9.*.share";
    public const string Q9WorstLevel = "Q9.worst_level";
    public const string Q9WorstBetweenSchoolShare = "Q9.worst_between_school_share";
    public const string S1Issued = "S1.issued";
    public const string S1Returned = "S1.returned";
    public const string S1Valid = "S1.valid";
    public const string S1Satisfied = "S1.satisfied";
    public const string S1BasicallySatisfied = "S1.basically_satisfied";
    public const string V1 = "V1";
    public const string V2 = "V2";
    public const string V3 = "V3";
    public const string V4 = "V4";
    public const string V5 = "V5";
    public const string V6 = "V6";

    // Settings, also keys of district.csv
    public const string SettingTeachingPoints = "setting.teaching_points";
    public const string SettingG7Minimum = "setting.G7_minimum";
    public const string SettingS1CountsBasic = "setting.S1_counts_basic";
    public const string SettingG13Counts = "setting.G13_counts";
    public const string SettingG9Exempt = "setting.G9_exempt";
    public const string SettingQ1Form = "setting.Q1_form";
}
