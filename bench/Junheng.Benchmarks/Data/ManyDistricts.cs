using System.Globalization;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Benchmarks.Data;

/// <summary>
/// Made districts of any size, every column of the exchange format filled: most schools stand above their thresholds, some
/// near, some below, as in real districts. The same seed makes the same figures on every machine.
/// </summary>
internal sealed class ManyDistricts
{
    private readonly Draft schools = new(Level.School);
    private readonly Draft stages = new(Level.Stage);
    private readonly Random chance = new(2900);
    private int rows;

    /// <summary>Schools in the order of district and school code.</summary>
    /// <param name="districts">How many districts.</param>
    /// <param name="count">How many schools in all of them together.</param>
    /// <param name="mostRows">Stop when there are so many rows of stages; then there are fewer schools.</param>
    public static Tables Of(int districts, int count, int mostRows = int.MaxValue)
    {
        var made = new ManyDistricts();
        for (var school = 0; school < count && made.rows < mostRows; school++)
        {
            var district = (int)((long)school * districts / count);
            made.Add((110_000 + district).ToString(CultureInfo.InvariantCulture), school);
        }

        return new Tables(Catalogue.Standard, made.schools.Table(), made.stages.Table());
    }

    private void Add(string district, int number)
    {
        var code = district + number.ToString("000000", CultureInfo.InvariantCulture);
        var kind = chance.Next(100) switch
        {
            < 60 => SchoolKind.Primary,
            < 80 => SchoolKind.Junior,
            < 90 => SchoolKind.NineYear,
            < 97 => SchoolKind.TeachingPoint,
            < 99 => SchoolKind.CompleteSecondary,
            _ => SchoolKind.Special,
        };
        long pupils = 0;
        foreach (var stage in Stages.All)
        {
            if (!kind.May(stage)) continue;
            var own = kind switch
            {
                SchoolKind.TeachingPoint => chance.Next(20, 120),
                SchoolKind.Special => chance.Next(20, 60),
                _ => chance.Next(90, 1_900),
            };
            AddStage(district, code, stage, own);
            pupils += own;
        }

        AddSchool(district, code, number, kind, pupils);
    }

    private void AddSchool(string district, string code, int number, SchoolKind kind, long pupils)
    {
        schools.Text(Codes.DistrictCode, district);
        schools.Text(Codes.SchoolCode, code);
        schools.Text(Codes.Name, $"第{number}号{kind.NameZh()}");
        schools[Codes.Kind] = (long)kind;
        schools[Codes.Area] = chance.Next(3);
        schools[Codes.Ownership] = chance.Next(10) == 0 ? 1 : 0;
        schools[Codes.Boarding] = chance.Next(5) == 0 ? 1 : 0;
        schools[Codes.BuiltYear] = FixedPoint.Of(chance.Next(1960, 2023));
        schools.Text(Codes.Town, $"{number % 12 + 1}号镇");
        schools.Text(Codes.Group, number % 7 == 0 ? $"第{number % 5 + 1}教育集团" : null);
        schools.Text(Codes.ParentSchoolCode, null);
        schools[Codes.CountedAsSchool] = 1;
        schools[Codes.Longitude] = FixedPoint.Of(100) + chance.Next(20_000_000);
        schools[Codes.Latitude] = FixedPoint.Of(25) + chance.Next(15_000_000);
        var indoor = pupils * chance.Next(20, 120) * 10_000;
        schools[Codes.TeachingArea] = indoor + pupils * chance.Next(400, 900) * 10_000;
        schools[Codes.IndoorSportsArea] = indoor;
        schools[Codes.OutdoorSportsArea] = pupils * chance.Next(600, 1_500) * 10_000;
        schools[Codes.ExtraSportsArea] = 0;
        schools[Codes.EquipmentValue] = pupils * chance.Next(180_000, 450_000) * 10_000;
        schools[Codes.MultimediaRooms] = FixedPoint.Of(pupils * chance.Next(18, 50) / 1_000);
        var budget = pupils * chance.Next(700, 1_200);
        schools[Codes.PublicBudget] = FixedPoint.Of(budget);
        schools[Codes.TrainingBudget] = FixedPoint.Of(budget * chance.Next(48, 80) / 1_000);
        schools[Codes.FundedStudents] = FixedPoint.Of(Math.Max(100, pupils));
        schools[Codes.MigrantStudents] = FixedPoint.Of(pupils * chance.Next(30) / 100);
        foreach (var code2 in (string[])[Codes.DenseCentre, Codes.RelaxationL3, Codes.RelaxationL5, Codes.RelaxationG3, Codes.RelaxationG4])
        {
            schools[code2] = 0;
        }

        schools[Codes.RoomsListed] = FixedPoint.Missing;
        schools[Codes.Classrooms] = FixedPoint.Of(pupils / 38 + 1);
    }

    private void AddStage(string district, string code, Stage stage, int pupils)
    {
        rows++;
        stages.Text(Codes.DistrictCode, district);
        stages.Text(Codes.SchoolCode, code);
        stages[Codes.Stage] = (long)stage;
        stages[Codes.Students] = FixedPoint.Of(pupils);
        stages[Codes.Classes] = FixedPoint.Of(pupils / 42 + 1);
        var teachers = pupils / 15 + 2;
        stages[Codes.Teachers] = FixedPoint.Of(teachers);
        stages[Codes.TeachersAboveRequired] = Between(pupils, 38, 75);
        stages[Codes.BackboneTeachers] = Between(pupils, 8, 20);
        stages[Codes.PeTeachers] = Between(pupils, 4, 9);
        stages[Codes.ArtsTeachers] = Between(pupils, 4, 9);
        stages[Codes.VisitingPeArtsTeachers] = 0;
        stages[Codes.CertifiedTeachers] = FixedPoint.Of(teachers);
        stages[Codes.TrainedTeachers] = FixedPoint.Of(teachers);
        stages[Codes.InZoneStudents] = FixedPoint.Of(pupils);
    }

    /// <summary>Between so many and so many for a thousand pupils, whole.</summary>
    private long Between(int pupils, int least, int most) => FixedPoint.Of(pupils * chance.Next(least, most) / 1_000 + 1);
}
