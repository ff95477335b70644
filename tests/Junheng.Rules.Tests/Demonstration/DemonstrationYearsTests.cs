using Junheng.Rules.Common;
using Junheng.Rules.Demonstration;
using Junheng.Rules.Figures;
using static Junheng.Rules.Tests.Demonstration.DemonstrationTables;

namespace Junheng.Rules.Tests.Demonstration;

public class DemonstrationYearsTests
{
    private static readonly string[] Lasting = ["kind", "area", "ownership", "boarding", "built_year", "counted_as_school", "longitude", "latitude"];

    public static TheoryData<int> Years => [.. Enumerable.Range(DemonstrationScale.FirstYear, DemonstrationScale.LastYear - DemonstrationScale.FirstYear + 1)];

    [Theory]
    [MemberData(nameof(Years))]
    public void The_same_schools_are_there_in_every_year(int year)
    {
        var (then, now) = (Of(year: year).Schools, Of().Schools);

        Assert.Equal(Identities(now), Identities(then));
    }

    [Fact]
    public void A_cohort_moves_up_with_few_gains_and_losses()
    {
        var (last, now) = (Of(year: 2023), Of(year: 2024));
        var name = "鼓楼街道第二小学";

        foreach (var (grade, next) in new[] { ("一年级", "二年级"), ("四年级", "五年级") })
        {
            Assert.InRange(PupilsOfGrade(now, name, next), PupilsOfGrade(last, name, grade) * 0.97, PupilsOfGrade(last, name, grade) * 1.03);
        }
    }

    [Fact]
    public void Some_figures_jump_from_2023_to_2024()
    {
        var (last, now) = (Of(year: 2023), Of(year: 2024));

        Assert.True(Pupils(now, "龙桥街道第三小学") > 1.3 * Pupils(last, "龙桥街道第三小学"));
        Assert.True(Pupils(now, "小孟镇第三小学") < 0.7 * Pupils(last, "小孟镇第三小学"));
        Assert.True(Equipment(now, "龙桥街道第五小学") > 2 * Equipment(last, "龙桥街道第五小学"));
    }

    [Fact]
    public void Every_district_figure_names_its_year()
    {
        var districts = Of(year: 2022).Districts;

        Assert.Equal(2022, Whole(districts, "year", 0));
    }

    private static IEnumerable<string> Identities(FigureTable schools) => RowsOf(schools).Select(row => string.Join(
        ',', [schools.Text("school_code", row), schools.Text("name", row), schools.Text("town", row), schools.Text("group", row),
            schools.Text("parent_school_code", row), .. Lasting.Select(code => $"{schools.Value(code, row)}")]));

    private static double Pupils(Tables tables, string name)
    {
        var code = tables.Schools.Text("school_code", Named(tables, name));
        return RowsOf(tables.Stages).Where(row => tables.Stages.Text("school_code", row) == code).Sum(row => Whole(tables.Stages, "students", row) ?? 0);
    }

    private static double Equipment(Tables tables, string name) => FixedPoint.ToDouble(tables.Schools.Value("equipment_value_yuan", Named(tables, name)));

    private static double PupilsOfGrade(Tables tables, string name, string grade)
    {
        var code = tables.Schools.Text("school_code", Named(tables, name));
        return RowsOf(tables.Classes).Where(row => tables.Classes.Text("school_code", row) == code && tables.Classes.Text("grade", row) == grade)
            .Sum(row => Whole(tables.Classes, "students", row) ?? 0);
    }
}
