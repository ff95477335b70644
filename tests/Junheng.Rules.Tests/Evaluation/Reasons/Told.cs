using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Reasons;

namespace Junheng.Rules.Tests.Evaluation.Reasons;

/// <summary>Reasons as short lines: status, school, code, arguments in Chinese; <c>lacks</c> with its cells.</summary>
internal static class Told
{
    public static IReadOnlyList<string> Why(this TestDistrict district, string id, Reading reading = Reading.Strict, params (string, long)[] settings) =>
        district.Evaluate(reading, settings).Why(id);

    public static IReadOnlyList<string> Why(this DistrictEvaluation evaluation, string id) =>
        [.. ItemReasons.Of(evaluation, id).Select(reason => Line(evaluation, reason))];

    public static string Line(DistrictEvaluation evaluation, Reason reason) => string.Join(
        ' ',
        ((string[])
        [
            reason.Status.Code(),
            reason.School < 0 ? "" : evaluation.Figures.SchoolCode(reason.School),
            reason.Code,
            .. reason.Missing.Count > 0
                ? reason.Missing.Select(figure => figure.PlaceIn(evaluation.Figures).ToString())
                : reason.Args.Select(word => word.Zh),
        ]).Where(word => word.Length > 0));
}
