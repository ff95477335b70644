using Junheng.Rules.Common;

namespace Junheng.Rules.Tests.Common;

public sealed class Gcj02Tests
{
    // Pairs of WGS-84 and GCJ-02 that googollee/eviltransform publishes as its test data (Shanghai, Shenzhen, Beijing).
    [Theory]
    [InlineData(121.5272106, 31.1774276, 121.531541859215, 31.17530398364597)]
    [InlineData(113.912316, 22.543847, 113.9171764808363, 22.540796131694766)]
    [InlineData(116.377817, 39.911954, 116.38404722455657, 39.91334545536069)]
    public void Known_pairs_are_met_both_ways(double longitude, double latitude, double shiftedLongitude, double shiftedLatitude)
    {
        var shifted = Gcj02.OfWgs84(longitude, latitude);
        Assert.Equal(shiftedLongitude, shifted.Longitude, 1e-9);
        Assert.Equal(shiftedLatitude, shifted.Latitude, 1e-9);
        var back = Gcj02.ToWgs84(shiftedLongitude, shiftedLatitude);
        Assert.Equal(longitude, back.Longitude, 1e-8);
        Assert.Equal(latitude, back.Latitude, 1e-8);
    }

    [Fact]
    public void Abroad_nothing_is_shifted() => Assert.Equal((8.5417, 47.3769), Gcj02.ToWgs84(8.5417, 47.3769));
}
