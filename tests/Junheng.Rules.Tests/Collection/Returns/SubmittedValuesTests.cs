using Junheng.Rules.Collection;
using Junheng.Rules.Collection.Returns;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Tests.Collection.Returns;

/// <summary>What was submitted is kept as text and comes back as it was.</summary>
public class SubmittedValuesTests
{
    private static readonly SchoolForm Form = SchoolForm.Of(Catalogue.Standard, SchoolKind.Primary);

    [Fact]
    public void Values_come_back_as_they_were_and_blanks_stay_blank()
    {
        var values = new SubmittedValues(
            "3708120001", 2025, 2,
            [
                SubmittedValues.Of(Form.Field("primary.students")!, FigureValue.Of(FixedPoint.Of(240))),
                SubmittedValues.Of(Form.Field("teaching_area_m2")!, FigureValue.Of(1_234_500_000)),
                SubmittedValues.Of(Form.Field("area")!, FigureValue.Of("rural")),
                SubmittedValues.Of(Form.Field("built_year")!, FigureValue.Missing),
            ],
            [new SubmittedRow("primary", "1", "1班", "40")], null);
        var read = SubmittedValues.Read(values.ToText());
        Assert.Equal(values.ToText(), read.ToText());
        var figures = read.ToFigures(Form);
        Assert.Equal(FigureValue.Of(FixedPoint.Of(240)), figures.Figures[new FigureKey("3708120001", "primary", "students")].Value);
        Assert.Equal(FigureValue.Of(1_234_500_000), figures.Figures[new FigureKey("3708120001", "", "teaching_area_m2")].Value);
        Assert.Equal("rural", figures.Figures[new FigureKey("3708120001", "", "area")].Value.Text);
        Assert.Equal(FigureState.Missing, figures.Figures[new FigureKey("3708120001", "", "built_year")].Value.State);
        Assert.Equal("学生与班级!小学在校生数", figures.Figures[new FigureKey("3708120001", "primary", "students")].Place.ToString());
        Assert.Equal(FixedPoint.Of(40), Assert.Single(figures.Classes["3708120001"]).Number);
        Assert.Empty(figures.Rooms);
    }

    [Fact]
    public void A_list_that_is_said_to_be_empty_is_not_absent()
    {
        var values = new SubmittedValues("3708120001", 2025, 1, [], null, []);
        Assert.Empty(SubmittedValues.Read(values.ToText()).ToFigures(Form).Rooms["3708120001"]);
    }
}
