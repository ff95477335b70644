using Junheng.Rules.Collection.Returns;
using Junheng.Rules.Common;
using Junheng.Rules.Evidence;
using Junheng.Rules.Measures;
using TimeBasis = Junheng.Rules.Measures.TimeBasis;

namespace Junheng.Rules.Tests.Collection.Returns;

/// <summary>The pages of a school's form.</summary>
public class SchoolFormTests
{
    [Fact]
    public void Every_measure_of_a_school_and_its_stages_is_on_exactly_one_page()
    {
        var form = SchoolForm.Of(Catalogue.Standard, SchoolKind.TwelveYear);
        var expected = Catalogue.Standard.At(Level.School).Where(SchoolForm.Asks).Select(measure => measure.Code)
            .Concat(from stage in (string[])["primary", "junior", "senior"]
                    from measure in Catalogue.Standard.At(Level.Stage)
                    where SchoolForm.Asks(measure)
                    select $"{stage}.{measure.Code}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), form.Fields.Select(field => field.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Level.School, TimeBasis.FirstOfSeptember, "台")]
    [InlineData(Level.School, TimeBasis.BudgetYear, "元")]
    [InlineData(Level.School, TimeBasis.MonitoringYear, "")]
    [InlineData(Level.Stage, TimeBasis.FirstOfSeptember, "人")]
    public void A_measure_that_is_added_to_the_catalogue_appears_once(Level level, TimeBasis basis, string unit)
    {
        var added = new Measure("added", "新增数", "added", level, MeasureType.Whole) { Basis = basis, Unit = unit };
        var form = SchoolForm.Of(Catalogue.Standard.With(added), SchoolKind.Primary);
        Assert.Single(form.Fields, field => field.Measure.Code == "added");
    }

    [Theory]
    [InlineData(SchoolKind.Primary, "primary")]
    [InlineData(SchoolKind.Junior, "junior")]
    [InlineData(SchoolKind.NineYear, "primary junior")]
    [InlineData(SchoolKind.CompleteSecondary, "junior senior")]
    [InlineData(SchoolKind.Special, "primary junior")]
    public void A_school_is_asked_for_the_stages_that_its_kind_has(SchoolKind kind, string stages) =>
        Assert.Equal(stages.Split(' '), SchoolForm.Of(Catalogue.Standard, kind).Stages);

    [Theory]
    [InlineData(Codes.Name, "basics")]
    [InlineData(Codes.TeachingArea, "buildings")]
    [InlineData(Codes.Classrooms, "buildings")]
    [InlineData(Codes.EquipmentValue, "equipment")]
    [InlineData(Codes.MultimediaRooms, "equipment")]
    [InlineData(Codes.RoomsListed, "rooms")]
    [InlineData(Codes.TrainingBudget, "funds")]
    [InlineData("primary.students", "pupils")]
    [InlineData("primary.classes", "pupils")]
    [InlineData("primary.teachers", "teachers")]
    [InlineData("primary.visiting_pe_arts_teachers", "teachers")]
    [InlineData("primary.in_zone_students", "conduct")]
    public void Figures_stand_on_the_page_of_their_topic(string field, string topic)
    {
        var page = SchoolForm.Of(Catalogue.Standard, SchoolKind.Primary).Pages.Single(one => one.Fields.Any(row => row.Code == field));
        Assert.Equal(topic, page.Topic.Code);
    }

    [Fact]
    public void No_page_is_long() => Assert.All(
        SchoolForm.Of(Catalogue.Standard, SchoolKind.Primary).Pages, page => Assert.InRange(page.Fields.Count, 1, 18));

    [Fact]
    public void Nobody_grants_themselves_a_relaxation() =>
        Assert.DoesNotContain(SchoolForm.Of(Catalogue.Standard, SchoolKind.Primary).Fields, field => field.Code.StartsWith("relaxation_", StringComparison.Ordinal));

    /// <summary>Source: practice of the offices, which section looks after which item.</summary>
    [Theory]
    [InlineData(Codes.BackboneTeachers, Level.Stage, "人事")]
    [InlineData(Codes.MultimediaRooms, Level.School, "装备")]
    [InlineData(Codes.TeachingArea, Level.School, "规划基建")]
    [InlineData(Codes.TrainingBudget, Level.School, "财务")]
    [InlineData(Codes.InZoneStudents, Level.Stage, "基教")]
    public void Each_section_looks_after_its_own(string measure, Level level, string section) =>
        Assert.Equal([section], Sections.Of(Catalogue.Standard.Find(level, measure)!).Select(one => one.NameZh));

    [Fact]
    public void The_sections_of_a_form_are_those_with_a_figure_in_it() => Assert.Equal(
        ["人事", "装备", "规划基建", "财务", "基教"], SchoolForm.Of(Catalogue.Standard, SchoolKind.Primary).Reviewers.Select(one => one.NameZh));

    [Fact]
    public void A_kindergarten_fills_in_nothing()
    {
        Assert.False(SchoolForm.IsFilledBy(SchoolKind.Kindergarten));
        Assert.True(SchoolForm.IsFilledBy(SchoolKind.TeachingPoint));
    }
}
