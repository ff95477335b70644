using System.Globalization;
using CsCheck;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Tests.Figures;

public sealed class DatasetTests
{
    [Fact]
    public void Schools_and_their_rows_find_each_other_in_whatever_order_they_come() =>
        Gen.Select(Gen.Int[1, 400], Gen.Int[1, 30], Gen.Int[0, int.MaxValue]).Sample((schools, districts, seed) =>
        {
            var random = new Random(seed);
            var keys = Enumerable.Range(0, schools).Select(i => new Key($"{i % districts}", $"S{i}")).ToArray();
            var shuffled = keys.ToArray();
            random.Shuffle(shuffled);
            var stageRows = keys.ToArray();
            random.Shuffle(stageRows);

            var dataset = Dataset.Of(Tables(shuffled, stageRows)).Value!;

            return dataset.Districts.Select(district => district.Code).SequenceEqual(keys.Select(key => key.District).Distinct().Order(StringComparer.Ordinal))
                && dataset.Districts.All(district => Enumerable.Range(0, district.SchoolCount).All(school =>
                    district.StageValue(Codes.Students, school, Stage.Primary) == FixedPoint.Of(int.Parse(district.SchoolCode(school).AsSpan(1), CultureInfo.InvariantCulture))
                    && (school == 0 || string.CompareOrdinal(district.SchoolCode(school - 1), district.SchoolCode(school)) < 0)));
        }, iter: 200);

    [Fact]
    public void A_key_that_comes_again_is_refused_at_the_later_row_whatever_the_order()
    {
        var outcome = Dataset.Of(Tables([new("2", "B"), new("1", "A"), new("2", "B"), new("1", "A"), new("1", "A")], []));

        Assert.Equal(["schools.csv:4:school_code", "schools.csv:5:school_code", "schools.csv:6:school_code"], outcome.Refusals.Select(refusal => refusal.Place.ToString()));
        Assert.Equal("schools.csv:2:school_code", outcome.Refusals[0].Args[1]);
    }

    [Fact]
    public void Many_rows_without_a_school_are_counted_beyond_the_hundredth()
    {
        var strangers = Enumerable.Range(0, 5_000).Select(i => new Key("9", $"X{i}")).ToArray();

        var outcome = Dataset.Of(Tables([new("1", "A")], strangers));

        Assert.Equal(101, outcome.Refusals.Count);
        Assert.Equal(("more_refusals", "4900"), (outcome.Refusals[100].Code, outcome.Refusals[100].Args[0]));
    }

    [Fact]
    public void Rows_whose_key_was_refused_already_are_not_refused_again()
    {
        var tables = Tables([new("1", ""), new("1", ""), new("1", "A")], [new("1", ""), new("", "A"), new("1", "A")]);

        Assert.All(Dataset.Misfits(tables), table => Assert.Equal(0, table.Total));
    }

    private static Tables Tables(IReadOnlyList<Key> schools, IReadOnlyList<Key> stages) => new(
        Catalogue.Standard,
        new FigureTable(
            Level.School, schools.Count,
            new Dictionary<string, long[]> { [Codes.Kind] = new long[schools.Count] },
            Texts(schools),
            new RowPlaces("schools.csv", null, [.. Enumerable.Range(2, schools.Count)])),
        new FigureTable(
            Level.Stage, stages.Count,
            new Dictionary<string, long[]>
            {
                [Codes.Stage] = new long[stages.Count],
                [Codes.Students] = [.. stages.Select(key => long.TryParse(key.School.AsSpan(Math.Min(1, key.School.Length)), CultureInfo.InvariantCulture, out var n) ? FixedPoint.Of(n) : 0)],
            },
            Texts(stages),
            new RowPlaces("stages.csv", null, [.. Enumerable.Range(2, stages.Count)])));

    private static Dictionary<string, TextColumn> Texts(IReadOnlyList<Key> keys) => new()
    {
        [Codes.DistrictCode] = TextColumn.Of([.. keys.Select(key => key.District)]),
        [Codes.SchoolCode] = TextColumn.Of([.. keys.Select(key => key.School)]),
    };

    private sealed record Key(string District, string School);
}
