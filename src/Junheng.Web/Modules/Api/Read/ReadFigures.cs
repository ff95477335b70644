using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Api.Read;

/// <summary>The figures of a year: the district's own and those of the schools that the actor sees by name.</summary>
internal static class ReadFigures
{
    public static async Task Do(HttpContext http, Here here, Readings readings)
    {
        var reading = await readings.Of(here.District, here.Year, here.Basis, http.RequestAborted);
        var sight = Sight.Of(here.Actor, reading);
        await Answered.Write(http, here, reading, sight, () =>
        {
            var seen = sight.Schools.Select(at => reading.Schools[at].Code).Append("").ToHashSet(StringComparer.Ordinal);
            return ApiJson.Bytes(
                from one in reading.Stored.Record.Figures
                where seen.Contains(one.Key.School)
                orderby one.Key.School, one.Key.Stage, one.Key.Measure
                select new ApiFigure(
                    one.Key.School, one.Key.Stage, one.Key.Measure, State(one.Value.State), FixedPoint.ToDecimal(one.Value.Number), one.Value.Text));
        });
    }

    private static string State(FigureState state) => state switch
    {
        FigureState.Known => "known",
        FigureState.Missing => "missing",
        _ => "not_applicable",
    };
}
