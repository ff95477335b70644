using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Web.Modules.Collection.Findings;

/// <summary>Which findings an address asks for; its page and its export ask alike.</summary>
public sealed record FindingFilter(string Words, string Severity, string Town, string School, string State)
{
    public const string Open = "open";
    public const string Answered = "answered";

    public static FindingFilter Of(IQueryCollection query) =>
        new(query["q"].ToString().Trim(), query["severity"].ToString(), query["town"].ToString(), query["school"].ToString(), query["state"].ToString());

    public bool IsEmpty => Words.Length + Severity.Length + Town.Length + School.Length + State.Length == 0;

    /// <summary>For an address.</summary>
    public (string, string?)[] Parts => [("q", Words), ("severity", Severity), ("town", Town), ("school", School), ("state", State)];

    public bool Keeps(ShownFinding one) =>
        (Severity.Length == 0 || one.Figured.Finding.Severity.Code() == Severity)
        && (Town.Length == 0 || one.Town == Town)
        && (School.Length == 0 || one.Figured.School == School)
        && (State switch { Open => one.IsOpen, Answered => one.Answer is not null, _ => true })
        && Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            $"{one.SchoolName} {one.Town} {Phrases.Zh(one.Figured.Finding)} {one.Answer}".Contains(word, StringComparison.OrdinalIgnoreCase));
}
