using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation.Items;

/// <summary>G14 and G15: counts when all are given, else the share. Exchange format §2, §8; national rules §1.3.</summary>
public sealed class PlacesTests
{
    [Theory]
    [InlineData(1000, 500, null, true, ItemStatus.Met)]
    [InlineData(1000, 499, null, true, ItemStatus.Unmet)]
    [InlineData(1000, 499, 0.9, true, ItemStatus.Unmet)]
    [InlineData(1000, 500, null, false, ItemStatus.Unmet)]
    [InlineData(1000, 500, null, null, ItemStatus.Unknown)]
    [InlineData(1000, 499, null, null, ItemStatus.Unmet)]
    [InlineData(0, 0, 0.9, true, ItemStatus.Unknown)]
    [InlineData(0, 0, 0.9, false, ItemStatus.Unmet)]
    // Parts count only when both are given.
    [InlineData(1000, null, 0.5, true, ItemStatus.Met)]
    [InlineData(null, 1, 0.499999, true, ItemStatus.Unmet)]
    [InlineData(0, null, 0.5, true, ItemStatus.Met)]
    [InlineData(null, null, null, true, ItemStatus.Unknown)]
    [InlineData(null, null, null, false, ItemStatus.Unmet)]
    public void G14_allots_half_of_the_places_and_tilts_them(int? planned, int? allocated, double? share, bool? tilts, ItemStatus status) =>
        Assert.Equal(status, new TestDistrict().School("A", "primary").District(
            ("G14.planned", planned), ("G14.allocated", allocated), ("G14.allocated_share", (decimal?)share), ("G14.tilts_rural", tilts))
            .Status("G14"));

    [Theory]
    // (700 + 150) / 1000 = 0.85 exactly.
    [InlineData(1000, 700, 150, null, true, ItemStatus.Met)]
    [InlineData(1000, 700, 149, null, true, ItemStatus.Unmet)]
    [InlineData(1000, 700, 149, 0.9, true, ItemStatus.Unmet)]
    [InlineData(1000, 700, 150, null, false, ItemStatus.Unmet)]
    [InlineData(1000, 700, 150, null, null, ItemStatus.Unknown)]
    // Nobody eligible counts as met, with all parts or without a share.
    [InlineData(0, 0, 0, null, true, ItemStatus.Met)]
    [InlineData(0, 0, 0, 0.1, true, ItemStatus.Met)]
    [InlineData(0, null, null, null, true, ItemStatus.Met)]
    [InlineData(0, null, null, 0.1, true, ItemStatus.Unmet)]
    [InlineData(0, 0, 0, null, null, ItemStatus.Unknown)]
    // Parts count only when all are given: 900 of 1000 in public schools do not settle it.
    [InlineData(1000, 900, null, null, true, ItemStatus.Unknown)]
    [InlineData(1000, 900, null, 0.85, true, ItemStatus.Met)]
    [InlineData(null, 900, 0, 0.849999, true, ItemStatus.Unmet)]
    [InlineData(null, null, null, null, true, ItemStatus.Unknown)]
    public void G15_places_85_of_100_migrant_children(
        int? eligible, int? inPublic, int? purchased, double? share, bool? care, ItemStatus status) =>
        Assert.Equal(status, new TestDistrict().School("A", "primary").District(
            ("G15.eligible", eligible), ("G15.public", inPublic), ("G15.purchased", purchased),
            ("G15.migrant_share", (decimal?)share), ("G15.care_confirmed", care)).Status("G15"));
}
