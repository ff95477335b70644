using Junheng.Rules.Evidence;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Tests.Evidence;

public sealed class RequirementsTests
{
    [Fact]
    public void Every_number_is_given_once() => Assert.Equal(Requirements.All.Count, Requirements.All.Select(one => one.Number).Distinct().Count());

    [Fact]
    public void Every_indicator_item_condition_and_veto_has_its_pieces()
    {
        var standard = Standard.All[^1];
        var items = standard.Indicators.Select(one => one.Id).Concat(standard.Items.Select(one => one.Id)).Concat(standard.Vetoes.Select(one => one.Id));
        Assert.All(items, item => Assert.NotEmpty(Requirements.OfItem(item)));
    }

    // Counted by hand in the list of the district's office: by volume, pieces of schools and of the district, those that are needed in any case.
    [Theory]
    [InlineData(Volume.General, 0, 8)]
    [InlineData(Volume.Resources, 14, 7)] // of schools L1 2, L2 2, L3 2, L4 3, L5 2, L6 2, L7 1; of the district one each
    [InlineData(Volume.Recognition, 0, 6)]
    [InlineData(Volume.Vetoes, 0, 6)]
    [InlineData(Volume.School, 12, 0)]
    public void A_volume_has_as_many_pieces_as_the_list(Volume volume, int ofSchools, int ofDistrict)
    {
        var pieces = Requirements.All.Where(one => one.Volume == volume && one.Needed).ToList();
        Assert.Equal((ofSchools, ofDistrict), (pieces.Count(one => one.OfSchool), pieces.Count(one => !one.OfSchool)));
    }

    [Theory]
    [InlineData("G1", 0, 3, 1)] // plan, forecast, projects; documents of mergers where there are any
    [InlineData("G2", 0, 5, 0)] // four standards and the table of how they are kept
    [InlineData("G5", 1, 2, 0)] // roll of classes; plan of enrolment, how classes are made
    [InlineData("G15", 2, 2, 1)] // two rolls; duties, summary; agreements where places are bought
    [InlineData("Q9", 0, 2, 0)] // report, what was put right
    public void An_item_has_the_pieces_of_its_row(string item, int ofSchools, int ofDistrict, int whereNeeded)
    {
        var pieces = Requirements.OfItem(item).ToList();
        Assert.Equal(
            (ofSchools, ofDistrict, whereNeeded),
            (pieces.Count(one => one.OfSchool && one.Needed), pieces.Count(one => !one.OfSchool && one.Needed), pieces.Count(one => !one.Needed)));
    }

    [Fact]
    public void A_section_is_known_by_its_name_with_or_without_its_ending()
    {
        Assert.Equal(["L6", "L7"], Sections.ItemsOf("装备"));
        Assert.Equal(["L6", "L7"], Sections.ItemsOf("装备科"));
        Assert.Empty(Sections.ItemsOf("民政局"));
        Assert.Empty(Sections.ItemsOf(null));
    }
}
