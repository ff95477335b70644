using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Collection.Findings;

/// <summary>缺数清单: the figures that are asked for and blank, with what they leave open.</summary>
public sealed class MissingFigureList(Readings readings)
{
    private static readonly ListColumn[] Columns =
    [
        new("school", "学校") { Width = 24 }, new("code", "学校代码") { Minor = true }, new("figure", "缺的数") { Choice = true, Width = 30 }, new("for", "因此不能判定") { Width = 30 },
    ];

    public async Task<ListTable> Table(Here here, CancellationToken cancel)
    {
        var reading = await readings.Of(here.District, here.Year, here.Basis, cancel);
        var visible = here.Actor.SchoolsFor(Permissions.SchoolsView, here.District.Id);
        var rows = new List<ListCell[]>();
        foreach (var entry in MissingFigures.Of(reading.Of(here.Reading)))
        {
            var figure = entry.Figure;
            var code = figure.School < 0 ? "" : reading.Figures.SchoolCode(figure.School);
            if (visible is not null && (code.Length == 0 || !visible.Contains(reading.Stored.SchoolIds[code]))) continue;
            rows.Add(
            [
                code.Length == 0 ? "区县" : SchoolName.Of(reading.Figures, figure.School), code,
                new ListCell(figure.NameIn(reading.Figures).Zh, null, Address(here, figure, code)), string.Join('、', entry.For),
            ]);
        }

        return new ListTable("missing", "缺数清单", Columns, rows)
        {
            Empty = "评估要用的数都有了。",
            Export = here.To("lists/missing.xlsx"),
        };
    }

    /// <summary>The page of the figure, or of the list that lacks it; whole stages have none.</summary>
    private static string? Address(Here here, MissingFigure figure, string school) => (figure.Level, figure.Code) switch
    {
        (Level.Stage, Codes.Stage) => null,
        (Level.Class, _) or (Level.Room, _) => here.To($"schools/{school}/lists"),
        (Level.Confirmation, _) => FigureAddress.Of(here, new FigureKey(school, "", YearFigures.ConfirmationPrefix + figure.For)),
        _ => FigureAddress.Of(here, new FigureKey(school, figure.Stage?.Code() ?? "", figure.Code)),
    };
}
