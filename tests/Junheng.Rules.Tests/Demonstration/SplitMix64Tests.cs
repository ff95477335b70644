using Junheng.Rules.Demonstration;

namespace Junheng.Rules.Tests.Demonstration;

public class SplitMix64Tests
{
    // Source: rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64, the first five numbers of seed 1234567.
    [Fact]
    public void The_numbers_are_those_of_the_published_generator()
    {
        var draw = new SplitMix64(1234567);

        ulong[] numbers = [draw.Next(), draw.Next(), draw.Next(), draw.Next(), draw.Next()];

        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821], numbers);
    }

    [Fact]
    public void Both_bounds_are_reached_and_never_left()
    {
        var draw = new SplitMix64(1);

        var drawn = Enumerable.Range(0, 200).Select(_ => draw.Between(-1, 2)).Distinct().Order();

        Assert.Equal([-1, 0, 1, 2], drawn);
    }
}
