using Junheng.Rules.Common;
using Junheng.Rules.Demonstration;
using static Junheng.Rules.Tests.Demonstration.DemonstrationTables;

namespace Junheng.Rules.Tests.Demonstration;

/// <summary>The counts of 济兖政办发〔2022〕2号 (二、1 and 2) and of the census of 2020.</summary>
public class CastTests
{
    private static IEnumerable<CastSchool> Rural => Cast.Schools.Where(school => !CastTowns.All[school.Town].IsUrban);

    [Fact]
    public void Ten_towns_and_streets_of_yanzhou_are_there_by_name()
    {
        var schools = Of().Schools;

        Assert.Equal(
            ["兴隆庄街道", "大安镇", "小孟镇", "新兖镇", "新驿镇", "漕河镇", "酒仙桥街道", "颜店镇", "鼓楼街道", "龙桥街道"],
            RowsOf(schools).Select(row => schools.Text("town", row)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nine_rural_junior_schools_stay_and_one_is_merged()
    {
        var juniors = Rural.Where(school => school.Kind is SchoolKind.Junior or SchoolKind.NineYear).ToList();

        Assert.Equal((9, 1), (juniors.Count(school => !school.IsMergedLater), juniors.Count(school => school.IsMergedLater)));
        Assert.Contains(juniors, school => school.Kind == SchoolKind.NineYear);
    }

    [Fact]
    public void Twenty_six_rural_primary_schools_stay_and_twenty_one_schools_and_points_are_merged()
    {
        var primaries = Rural.Where(school => school.Kind is SchoolKind.Primary or SchoolKind.TeachingPoint).ToList();

        Assert.Equal((26, 21), (primaries.Count(school => !school.IsMergedLater), primaries.Count(school => school.IsMergedLater)));
        Assert.DoesNotContain(primaries, school => school.Kind == SchoolKind.TeachingPoint && !school.IsMergedLater);
    }

    [Fact]
    public void Twenty_seven_schools_are_in_the_city_with_a_complete_secondary_and_a_twelve_year_school()
    {
        var city = Cast.Schools.Where(school => CastTowns.All[school.Town].IsUrban && school.Kind.IsOrdinary()).ToList();

        Assert.Equal(27, city.Count);
        Assert.Single(city, school => school.Kind == SchoolKind.CompleteSecondary);
        Assert.Single(city, school => school.Kind == SchoolKind.TwelveYear);
    }

    [Fact]
    public void Four_education_groups_have_schools()
    {
        var schools = Of().Schools;

        Assert.Equal(
            ["", "第一教育集团", "第三教育集团", "第二教育集团", "第四教育集团"],
            RowsOf(schools).Select(row => schools.Text("group", row)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Private_schools_and_points_that_count_and_do_not_count_are_there()
    {
        Assert.Contains(Cast.Schools, school => school.IsPrivate && school.Kind == SchoolKind.Primary);
        Assert.Contains(Cast.Schools, school => school.Kind == SchoolKind.TeachingPoint && school.IsCounted);
        Assert.Contains(Cast.Schools, school => school.Kind == SchoolKind.TeachingPoint && !school.IsCounted);
        Assert.Single(Cast.Schools, school => school.Kind == SchoolKind.Special);
    }

    // 2020 census: in 2024 grades 1–6 were born 2013–2018, 3 × 6,477 + 3 × 6,907 = 40,152 children; grades 7–9 were born
    // 2010–2012, 5,915 + 2 × 6,477 = 18,869. About nine in ten of them go to school here.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(99)]
    public void There_are_about_as_many_pupils_as_the_census_lets_expect(ulong seed)
    {
        var stages = Of(seed).Stages;
        long Pupils(Stage stage) => RowsOf(stages).Where(row => stages.Value("stage", row) == (long)stage).Sum(row => Whole(stages, "students", row) ?? 0);

        Assert.InRange(Pupils(Stage.Primary), 36_000, 38_500);
        Assert.InRange(Pupils(Stage.Junior), 16_000, 17_500);
    }
}
