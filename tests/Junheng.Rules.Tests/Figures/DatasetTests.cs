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
        var outcome = Dataset.Of(Tables([new("2", "B"), new("1", "A"), new("2", "B"), new("2", "B"), new("1", "A")], []));

        Assert.Equal(["schools.csv:4:school_code", "schools.csv:5:school_code", "schools.csv:6:school_code"], outcome.Refusals.Select(refusal => refusal.Place.ToString()));
        Assert.Equal("schools.csv:2:school_code", outcome.Refusals[0].Args[1]);
    }

    [Fact]
    public void Many_rows_without_a_school_are_counted_beyond_the_hundredth()
    {
        var strangers = Enumerable.Range(0, 5_000).Select(i => new Key("1", $"X{i}")).ToArray();

        var outcome = Dataset.Of(Tables([new("1", "A")], strangers));

        Assert.Equal(101, outcome.Refusals.Count);
        Assert.Equal(("more_refusals", "4900"), (outcome.Refusals[100].Code, outcome.Refusals[100].Args[0]));
    }

    [Fact]
    public void One_code_that_is_not_there_is_one_refusal_with_all_its_rows()
    {
        var outcome = new TestDistrict().School("A", "primary").Stage("primary", 100).Stranger("B", 3).Stranger("C", 1).Refused();

        Assert.Equal(["stages.csv:3:school_code row_without_school", "classes.csv:5:school_code row_without_school"], outcome.Select(Line));
        Assert.Equal("学段 1 行、班级 3 行", outcome[0].Args[2]);
        Assert.Equal("这一行", outcome[1].Args[2]);
    }

    [Fact]
    public void A_district_that_is_not_there_is_one_refusal_however_many_rows_it_has()
    {
        var outcome = Dataset.Of(Tables([new("1", "A")], [.. Enumerable.Range(0, 5_000).Select(i => new Key("9", $"X{i}"))]));

        Assert.Equal(["stages.csv:2:district_code district_unknown"], outcome.Refusals.Select(Line));
        Assert.Equal("学段 5000 行", outcome.Refusals[0].Args[1]);
    }

    [Fact]
    public void A_stage_that_the_kind_has_not_is_one_refusal_with_its_classes()
    {
        var outcome = new TestDistrict().School("A", "primary").Stage("primary", 100).Stage("junior", 100)
            .Class("7", "1班", 40).Class("7", "2班", 40).School("B", "primary").Stage("primary", 5).ClassAt("senior", "10", "1班", 40).Refused();

        Assert.Equal(["stages.csv:3:stage stage_not_of_kind", "classes.csv:4:stage stage_not_of_kind"], outcome.Select(Line));
        Assert.Equal("学段 1 行、班级 2 行", outcome[0].Args[3]);
        Assert.Equal("这一行", outcome[1].Args[3]);
    }

    [Theory]
    [InlineData("3.70812E+09", "code_scientific")]
    [InlineData("4E+09", "code_scientific")]
    [InlineData("3.7e+5", "code_scientific")]
    [InlineData("3709990001.5", "code_decimal")]
    [InlineData("370812.0", "code_decimal")]
    [InlineData("３７０８１２０００１", "code_full_width")]
    [InlineData("3708​120001", "code_unseen")]
    [InlineData("3708120001", "code_unseen")]
    [InlineData("合计", "record_total")]
    [InlineData("填表人：张三", "record_note")]
    [InlineData("3708120001", null)]
    [InlineData("E10", null)]
    [InlineData("1E10", null)]
    [InlineData("甲-1_乙", null)]
    public void A_code_that_a_spreadsheet_or_keyboard_spoilt_is_refused_where_it_stands(string code, string? refusal)
    {
        string[] expected = refusal is null ? [] : [$"schools.csv:3:school_code {refusal}"];

        Assert.Equal(expected, Dataset.Of(Tables([new("1", "A"), new("1", code)], [new("1", "A")])).Refusals.Select(Line));
    }

    [Fact]
    public void Rows_that_miss_a_school_with_a_spoilt_code_are_not_refused_and_those_of_other_districts_are()
    {
        var outcome = Dataset.Of(Tables(
            [new("1", "3.70812E+09"), new("1", "3.70812E+09"), new("1", "B"), new("2", "C")],
            [new("1", "3708120001"), new("1", "3708120002"), new("1", "B"), new("2", "D")]));

        Assert.Equal(["schools.csv:2:school_code code_scientific", "stages.csv:5:school_code row_without_school"], outcome.Refusals.Select(Line));
        Assert.Contains("2 行", outcome.Refusals[0].Args[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_spoilt_district_code_explains_every_row_without_a_school()
    {
        var outcome = Dataset.Of(Tables([new("3.7E+05", "A"), new("3.7E+05", "B")], [new("370812", "A"), new("370812", "B")]));

        Assert.Equal(["schools.csv:2:district_code code_scientific"], outcome.Refusals.Select(Line));
    }

    [Fact]
    public void A_blank_code_that_was_refused_explains_the_rows_of_its_district()
    {
        var tables = Tables([new("1", ""), new("2", "A")], [new("1", "B"), new("2", "B")]);

        Assert.Equal(["stages.csv:3:school_code row_without_school"], Dataset.Misfits(tables).SelectMany(table => table.Listed).Select(Line));
    }

    [Fact]
    public void Codes_that_are_spoilt_alike_everywhere_are_refused_once_a_table()
    {
        var outcome = Dataset.Of(Tables([new("1", "3.7E+09"), new("1", "3.7E+09")], [new("1", "3.7E+09"), new("1", "3.7E+09"), new("1", "3.7E+09")]));

        Assert.Equal(["schools.csv:2:school_code code_scientific", "stages.csv:2:school_code code_scientific"], outcome.Refusals.Select(Line));
        Assert.Contains("3 行", outcome.Refusals[1].Args[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_whose_key_was_refused_already_are_not_refused_again()
    {
        var tables = Tables([new("1", ""), new("1", ""), new("1", "A")], [new("1", ""), new("", "A"), new("1", "A")]);

        Assert.All(Dataset.Misfits(tables), table => Assert.Equal(0, table.Total));
    }

    private static string Line(Refusal refusal)
    {
        Assert.NotEmpty(Phrases.Zh(refusal));
        return $"{refusal.Place} {refusal.Code}";
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
