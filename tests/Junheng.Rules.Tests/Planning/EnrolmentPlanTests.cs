using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Planning;
using Junheng.Rules.Tests.Evaluation;

namespace Junheng.Rules.Tests.Planning;

/// <summary>Next September: grades moved up, leavers out, the planned intake in.</summary>
public sealed class EnrolmentPlanTests
{
    /// <summary>40 + 41 of grade 1 move up, 44 of grade 5 too, 30 of grade 6 leave; 90 come in 2 classes: 81 + 44 + 90 = 215 in 5 classes.</summary>
    [Fact]
    public void Grades_move_up_and_the_plan_comes_in()
    {
        var coming = Of(Listed(), new PlannedIntake("A", Stage.Primary, 2, 90));
        var stage = Assert.Single(Assert.Single(coming.Schools).Stages);
        Assert.Equal((215, 5, true), (stage.KnownPupils, stage.KnownClasses, stage.IsKnown));
        Assert.Equal([(1, 2, 90, 45), (2, 2, 81, 41), (6, 1, 44, 44)], stage.Grades.Select(grade => (grade.Grade, grade.Classes, grade.Pupils, grade.Largest)));
        Assert.Equal((ItemStatus.Met, ItemStatus.Met), (coming.ClassSize, coming.SchoolSize));
    }

    /// <summary>100 in 2 classes of 45: 10 places too many, and ⌈100/45⌉ = 3 classes are one more.</summary>
    [Fact]
    public void A_plan_that_fills_its_classes_too_full_fails_before_it_is_published()
    {
        var coming = Of(Listed(), new PlannedIntake("A", Stage.Primary, 2, 100));
        var entry = coming.Schools[0].Stages[0].Grades[0];
        Assert.Equal((50, 10, 1, true), (entry.Largest, entry.Over, entry.MoreClasses, entry.Planned));
        Assert.Equal((ItemStatus.Unmet, ItemStatus.Met), (coming.ClassSize, coming.SchoolSize));
    }

    /// <summary>47 + 40 = 87 fit into two classes of 45, so no class more is needed; 2 places are too many in the first.</summary>
    [Fact]
    public void A_class_that_is_too_large_now_will_be_so_in_September()
    {
        var district = new TestDistrict().School("A", "primary").Stage("primary", 87).Class("三年级", "1班", 47).Class("三年级", "2班", 40);
        var stage = Of(district, new PlannedIntake("A", Stage.Primary, 0, 0)).Schools[0].Stages[0];
        Assert.Equal((ItemStatus.Unmet, 2, 0), (stage.ClassSize, stage.Over, stage.MoreClasses));
        Assert.Equal(4, Assert.Single(stage.Grades).Grade);
    }

    /// <summary>The class of 47 leaves with the sixth grade.</summary>
    [Fact]
    public void A_large_class_that_leaves_does_no_harm()
    {
        var district = new TestDistrict().School("A", "primary").Stage("primary", 47).Class("6", "1班", 47);
        Assert.Equal(ItemStatus.Met, Of(district, new PlannedIntake("A", Stage.Primary, 1, 45)).ClassSize);
    }

    [Fact]
    public void Without_a_plan_or_a_whole_class_list_it_is_open()
    {
        Assert.Equal((ItemStatus.Unknown, ItemStatus.Unknown), Both(Of(Listed())));
        var unlisted = new TestDistrict().School("A", "primary").Stage("primary", 200);
        Assert.Equal((ItemStatus.Unknown, ItemStatus.Unknown), Both(Of(unlisted, new PlannedIntake("A", Stage.Primary, 1, 40))));
        var differs = new TestDistrict().School("A", "primary").Stage("primary", 200).Class("1", "1班", 40);
        Assert.Equal(ItemStatus.Unknown, Of(differs, new PlannedIntake("A", Stage.Primary, 1, 40)).ClassSize);
        var odd = new TestDistrict().School("A", "primary").Stage("primary", 40).Class("混合班", "1班", 40);
        Assert.Equal(ItemStatus.Unknown, Of(odd, new PlannedIntake("A", Stage.Primary, 1, 40)).ClassSize);
    }

    /// <summary>What is known fails whatever is open: 60 in one class; 2,001 pupils.</summary>
    [Fact]
    public void A_known_failure_fails_although_the_rest_is_open()
    {
        var unlisted = new TestDistrict().School("A", "primary").Stage("primary", 200);
        Assert.Equal((ItemStatus.Unmet, ItemStatus.Unmet), Both(Of(unlisted, new PlannedIntake("A", Stage.Primary, 1, 2001))));
    }

    /// <summary>A nine-year school: 45 grade-8 pupils move to 9, 50 of grade 9 leave, 49 come in one class of at most 50.</summary>
    [Theory]
    [InlineData("8", "9")]
    [InlineData("八年级", "九年级")]
    [InlineData("初二", "初三")]
    [InlineData("2", "3")]
    public void Junior_grades_are_read_however_they_are_written(string eighth, string ninth)
    {
        var district = new TestDistrict().School("A", "nine_year")
            .Stage("primary", 0)
            .Stage("junior", 95).Class(eighth, "1班", 45).Class(ninth, "1班", 50);
        var coming = Of(district, new PlannedIntake("A", Stage.Primary, 0, 0), new PlannedIntake("A", Stage.Junior, 1, 49));
        Assert.Equal([7, 9], coming.Schools[0].Stages[1].Grades.Select(grade => grade.Grade));
        Assert.Equal(94, coming.Schools[0].KnownPupils);
        Assert.Equal(ItemStatus.Met, coming.ClassSize);
    }

    /// <summary>With five years of primary school the fifth grade leaves and junior begins with the sixth.</summary>
    [Fact]
    public void Five_years_of_primary_school_are_told_by_the_class_lists()
    {
        var district = new TestDistrict()
            .School("A", "primary").Stage("primary", 70).Class("4", "1班", 30).Class("5", "1班", 40)
            .School("B", "junior").Stage("junior", 90).Class("6", "1班", 45).Class("9", "1班", 45);
        var coming = Of(district, new PlannedIntake("A", Stage.Primary, 1, 20), new PlannedIntake("B", Stage.Junior, 1, 50));
        Assert.Equal([50, 95], coming.Schools.Select(school => school.KnownPupils));
        Assert.Equal([[1, 5], [6, 7]], coming.Schools.Select(school => school.Stages[0].Grades.Select(grade => grade.Grade)));
    }

    /// <summary>1,990 move up and 100 come: 2,090 are 90 above 2,000; built in 2010 they are within 2,400 where relaxations count.</summary>
    [Theory]
    [InlineData(Reading.Strict, false, ItemStatus.Unmet, 90)]
    [InlineData(Reading.Eligible, false, ItemStatus.Met, 0)]
    [InlineData(Reading.Granted, false, ItemStatus.Unmet, 90)]
    [InlineData(Reading.Granted, true, ItemStatus.Met, 0)]
    public void School_size_is_looked_at_as_the_reading_says(Reading reading, bool granted, ItemStatus expected, int over)
    {
        var district = new TestDistrict().School("A", "primary", ("built_year", 2010), ("relaxation_G4", granted)).Stage("primary", 1990);
        for (var i = 0; i < 50; i++) district.Class("1", $"{i}班", i < 40 ? 40 : 39);
        var coming = EnrolmentPlan.Of(district.Evaluate(reading), [new PlannedIntake("A", Stage.Primary, 3, 100)]);
        Assert.Equal((expected, over, 2090), (coming.SchoolSize, coming.Schools[0].OverSize, coming.Schools[0].KnownPupils));
    }

    /// <summary>Failing schools first, the more places too many the earlier; then open ones; then the rest.</summary>
    [Fact]
    public void What_will_fail_stands_first()
    {
        var district = new TestDistrict();
        foreach (var code in (string[])["A", "B", "C", "D"]) district.School(code, "primary").Stage("primary", 40).Class("1", "1班", 40);
        var coming = Of(
            district, new PlannedIntake("A", Stage.Primary, 1, 40), new PlannedIntake("C", Stage.Primary, 1, 46), new PlannedIntake("D", Stage.Primary, 1, 60));
        Assert.Equal([3, 2, 1, 0], coming.Schools.Select(school => school.School));
    }

    [Fact]
    public void Points_and_special_schools_are_asked_for_class_size_only()
    {
        var district = new TestDistrict().School("A", "teaching_point").Stage("primary", 20).Class("1", "1班", 20)
            .School("B", "special").Stage("junior", 8).Class("7", "1班", 8);
        var coming = Of(district, new PlannedIntake("A", Stage.Primary, 1, 10), new PlannedIntake("B", Stage.Junior, 1, 5));
        Assert.All(coming.Schools, school => Assert.Null(school.Size));
        Assert.Equal((ItemStatus.Met, ItemStatus.Unknown), Both(coming));
    }

    /// <summary>40 + 41 + 44 + 30 = 155 pupils, the 30 in the last grade.</summary>
    private static TestDistrict Listed() => new TestDistrict().School("A", "primary").Stage("primary", 155)
        .Class("1", "1班", 40).Class("1", "2班", 41).Class("5", "1班", 44).Class("6", "1班", 30);

    private static ComingYear Of(TestDistrict district, params PlannedIntake[] plan) => EnrolmentPlan.Of(district.Evaluate(), plan);

    private static (ItemStatus ClassSize, ItemStatus SchoolSize) Both(ComingYear coming) => (coming.ClassSize, coming.SchoolSize);
}
