using Junheng.Rules.Collection;
using Junheng.Rules.Collection.Returns;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Collection.Returns;

/// <summary>A submission as it is signed for.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Values">What it says.</param>
/// <param name="Form">The form that it answers.</param>
/// <param name="HasTownStep">Whether the town's centre school signs too.</param>
/// <param name="Version">Its 版本号.</param>
/// <param name="Code">Its 校验码.</param>
/// <param name="Void">Why the signature does not hold any more; null while it does.</param>
public sealed record SignedReturn(Submission Submission, SubmittedValues Values, SchoolForm Form, bool HasTownStep, string Version, string Code, string? Void)
{
    /// <summary>The value of a field; null when it was not asked for.</summary>
    public FigureValue? Figure(FormField field) =>
        Values.Figures.FirstOrDefault(one => one.Stage == field.Stage && one.Measure == field.Measure.Code) is { } figure ? SubmittedValues.ValueOf(figure) : null;

    /// <summary>The signature page of one submission of a return; null when it has none with this id.</summary>
    public static SignedReturn? Of(Here here, ReturnFile? file, Guid id)
    {
        if (file?.Submissions.FirstOrDefault(one => one.Id == id) is not { } submission) return null;
        var values = SubmittedValues.Read(submission.Values);
        var code = submission.Sha256[..16].ToUpperInvariant();
        return new SignedReturn(
            submission, values, file.Form, file.HasTownStep, FormattableString.Invariant($"{here.District.Code}-{here.Year}-{file.School.Code}-{submission.No}"),
            string.Join('-', code.Chunk(4).Select(part => new string(part))), VoidOf(file, submission, values));
    }

    /// <summary>A newer submission voids an older one; so does a figure of an approved one that is not what was signed for any more.</summary>
    private static string? VoidOf(ReturnFile file, Submission submission, SubmittedValues values)
    {
        if (submission.Id != file.Newest!.Id) return $"学校已提交第 {file.Newest.No} 版。";
        if (file.State == ReturnState.Returned) return "这一版已被退回。";
        if (file.State is not (ReturnState.Approved or ReturnState.Locked)) return null;
        var changed = file.Form.Fields.Where(field => values.Figures.FirstOrDefault(one => one.Stage == field.Stage && one.Measure == field.Measure.Code) is { } figure
            && file.Year.Stored.Record.Figures.TryGetValue(field.Key(file.School.Code), out var now) && now != SubmittedValues.ValueOf(figure)).Select(field => field.NameZh).ToList();
        return changed.Count == 0 ? null : $"签字以后，{string.Join('、', changed.Take(5))}{(changed.Count > 5 ? $"等 {changed.Count} 个数" : "")}改过。";
    }
}
