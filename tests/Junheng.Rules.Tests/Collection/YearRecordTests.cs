using CsCheck;
using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;
using Junheng.Rules.Tests.Demonstration;
using Junheng.Rules.Tests.Evaluation;

namespace Junheng.Rules.Tests.Collection;

/// <summary>Tables become figures and tables again, and the evaluation does not notice.</summary>
public sealed class YearRecordTests
{
    private static readonly string[] Kinds = ["primary", "junior", "nine_year", "twelve_year", "complete_secondary", "teaching_point", "special", "kindergarten"];

    private static readonly Gen<School[]> Schools =
        (from kind in Gen.Int[0, Kinds.Length - 1]
         from pupils in Gen.Int[0, 200].Nullable().Array[3]
         from areas in Gen.Int[0, 9_000].Nullable().Array[4]
         from counted in Gen.Bool.Nullable()
         from listed in Gen.Bool.Nullable()
         from rooms in Gen.Int[0, 120].Nullable().Array[0, 3]
         from confirmed in Gen.Bool.Nullable()
         select new School(Kinds[kind], pupils, areas, counted, listed, rooms, confirmed)).Array[1, 9];

    [Theory]
    [InlineData(1UL, false)]
    [InlineData(7UL, true)]
    public void The_demonstration_evaluates_the_same_after_a_round_trip(ulong seed, bool full)
    {
        var tables = DemonstrationTables.Of(seed, full: full);
        var given = Dataset.Of(tables).Value!.Districts[0];
        var record = YearFigures.Of(tables, given.Code).ToRecord();
        Assert.Equal(DistrictEvaluation.Of(given, EvaluationOptions.Default).Lines(), record.Evaluate(given.Code).Lines());
    }

    [Fact]
    public void Any_folder_evaluates_the_same_after_a_round_trip() => Schools.Sample(schools =>
    {
        var district = DistrictOf(schools);
        Assert.Equal(district.Evaluate().Lines(), district.ToRecord().Evaluate().Lines());
    }, iter: 300);

    [Fact]
    public void What_was_laid_out_as_tables_is_the_same_input_again() => Schools.Sample(schools =>
    {
        var record = DistrictOf(schools).ToRecord();
        var again = YearFigures.Of(record.ToTables(Catalogue.Standard, Records.District, 2024), Records.District);
        Assert.True(FigureDifference.Of(record, again).IsEmpty);
    }, iter: 300);

    [Fact]
    public void Changes_in_two_steps_are_the_same_as_at_once() => Gen.Select(Schools, Schools).Sample((first, second) =>
    {
        var steps = DistrictOf(first).ToRecord();
        var difference = FigureDifference.Of(steps, DistrictOf(second).ToFigures());
        steps = steps.With(difference).Without(difference.AbsentSchools.ToHashSet());
        Assert.True(FigureDifference.Of(steps, DistrictOf(second).ToFigures()).IsEmpty);
        Assert.Equal(DistrictOf(second).ToRecord().Schools.Order(), steps.Schools.Order());
    }, iter: 200);

    [Fact]
    public void A_year_that_is_not_recorded_is_the_one_it_is_kept_under()
    {
        var tables = new TestDistrict().School("A", "primary").ToRecord().ToTables(Catalogue.Standard, Records.District, 2023);
        Assert.Equal(2023_000_000, tables.Districts.Value("year", 0));
    }

    private static TestDistrict DistrictOf(School[] schools)
    {
        var district = new TestDistrict().District(("year", 2024), ("V1", "clear"), ("G11.eligible", null), ("Q9.语文.level", 3), ("setting.Q1_form", "gross"));
        for (var i = 0; i < schools.Length; i++) schools[i].AddTo(district, $"S{i}");
        return district;
    }

    private sealed record School(string Kind, int?[] Pupils, int?[] Areas, bool? Counted, bool? Listed, int?[] Rooms, bool? Confirmed)
    {
        public void AddTo(TestDistrict district, string code)
        {
            district.School(
                code, Kind, ("teaching_area_m2", Areas[0]), ("indoor_sports_area_m2", Areas[1]), ("equipment_value_yuan", Areas[2]), ("multimedia_rooms", Areas[3]),
                ("counted_as_school", Counted), ("parent_school_code", Counted == false ? "S0" : null), ("rooms_listed", Listed), ("area", "rural"));
            var kind = Stages.All.Where(stage => KindOf(Kind) is { } one && one.May(stage));
            foreach (var stage in kind)
            {
                var pupils = Pupils[(int)stage];
                district.Stage(stage.Code(), pupils, ("backbone_teachers", Areas[(int)stage] is { } few ? few % 7 : null), ("teachers", pupils));
                if (pupils is > 0 and < 100) district.Class($"{(int)stage}", "1班", pupils / 2).Class($"{(int)stage}", "2班", pupils - pupils / 2);
            }

            foreach (var area in Rooms) district.Room("art", area);
            if (Confirmed is { } yes) district.Confirm("Q3", yes);
        }

        private static SchoolKind? KindOf(string code) => Enum.GetValues<SchoolKind>().First(kind => kind.Code() == code);
    }
}
