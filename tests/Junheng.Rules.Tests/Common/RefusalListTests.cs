using Junheng.Rules.Common;

namespace Junheng.Rules.Tests.Common;

public sealed class RefusalListTests
{
    [Fact]
    public void The_hundredth_is_still_listed_and_the_next_is_counted()
    {
        var list = Rows(1, 99);
        Assert.False(list.IsFull);
        list.Add(At(100));
        Assert.True(list.IsFull);
        Assert.Equal(Enumerable.Range(1, 100), Listed(list.WithRest()));

        list.Add(At(101));
        list.Add((Refusal?)null);

        Assert.Equal((102, 100), (list.Total, list.Listed.Count));
        var rest = list.WithRest().Last();
        Assert.Equal(("more_refusals", Place.OfFile("stages.csv"), "2"), (rest.Code, rest.Place, Assert.Single(rest.Args)));
        Assert.Equal(101, list.WithRest().Count());
    }

    [Fact]
    public void Without_any_there_is_no_rest() => Assert.Empty(new RefusalList().WithRest());

    [Fact]
    public void A_later_part_continues_the_list_up_to_a_hundred()
    {
        var list = Rows(1, 60);
        list.Add(Rows(61, 120));

        Assert.Equal(120, list.Total);
        Assert.Equal(Enumerable.Range(1, 100), Listed(list.Listed));
        Assert.Equal("20", list.WithRest().Last().Args[0]);
    }

    [Fact]
    public void Two_lists_of_one_file_are_put_in_the_order_of_the_rows()
    {
        // 1 … 60 and 31 … 100: 130 in all; the hundred first rows end with 70, since 31 … 60 come twice.
        var all = Rows(31, 100).Among(Rows(1, 60));

        Assert.Equal(130, all.Total);
        Assert.Equal(Enumerable.Range(1, 60).Concat(Enumerable.Range(31, 40)).Order(), Listed(all.Listed));
        Assert.Equal("30", all.WithRest().Last().Args[0]);
    }

    [Theory]
    [InlineData(5, 3, 3, 3)]
    [InlineData(5, 5, 5, 5)]
    [InlineData(5, 7, 5, 5)]
    [InlineData(5, 0, 0, 0)]
    [InlineData(150, 120, 120, 100)]
    [InlineData(150, 40, 40, 40)]
    public void Cutting_takes_the_last_ones_back(int rows, int to, int total, int listed)
    {
        var list = Rows(1, rows);

        list.CutTo(to);

        Assert.Equal(total, list.Total);
        Assert.Equal(Enumerable.Range(1, listed), Listed(list.Listed));
    }

    [Fact]
    public void An_outcome_keeps_what_was_noticed_whether_it_is_a_value_or_not()
    {
        var finding = new Finding("record_blank", Severity.Info, Place.None, []);

        Assert.Empty(Outcome<string>.Ok("").Findings);
        Assert.Empty(Outcome<string>.Refused([At(1)]).Findings);
        Assert.Same(finding, Assert.Single(Outcome<string>.Ok("", [finding]).Findings));
        Assert.Same(finding, Assert.Single(Outcome<string>.Refused([At(1)], [finding]).Findings));
    }

    private static RefusalList Rows(int first, int last)
    {
        var list = new RefusalList();
        for (var row = first; row <= last; row++) list.Add(At(row));
        return list;
    }

    private static Refusal At(int row) => new("not_a_number", new Place("stages.csv", null, row, "students"), []);

    private static IEnumerable<int> Listed(IEnumerable<Refusal> refusals) => refusals.Select(refusal => refusal.Place.Row);
}
