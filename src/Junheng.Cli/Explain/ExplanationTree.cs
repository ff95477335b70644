using System.Globalization;
using Junheng.Cli.Terminal;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Explaining;

namespace Junheng.Cli.Explain;

/// <summary>An explanation as an indented tree: value, formula, clause, and at the leaves the cell.</summary>
internal static class ExplanationTree
{
    /// <param name="session">Where to print.</param>
    /// <param name="tree">What to print.</param>
    /// <param name="depth">How many levels below the head.</param>
    public static void Print(Session session, Explanation tree, int depth)
    {
        session.Output.WriteLine(Head(session, tree));
        if (tree.Clause.Length > 0) session.Output.WriteLine($"{(tree.Parts.Count > 0 ? "│ " : "  ")}{session.Say("依据：", "source: ")}{tree.Clause}");
        foreach (var reason in tree.Reasons)
        {
            session.Output.WriteLine($"{(tree.Parts.Count > 0 ? "│ " : "  ")}{StatusWords.OfReason(session, reason)}{session.Say("：", ": ")}{Phrases.Reason(reason, session.English)}");
        }

        PrintParts(session, tree, "", depth);
    }

    private static void PrintParts(Session session, Explanation node, string indent, int depth)
    {
        if (depth == 0) return;
        for (var i = 0; i < node.Parts.Count; i++)
        {
            var last = i == node.Parts.Count - 1;
            session.Output.WriteLine(indent + (last ? "└─ " : "├─ ") + Head(session, node.Parts[i]) + Why(session, node.Parts[i]));
            PrintParts(session, node.Parts[i], indent + (last ? "   " : "│  "), depth - 1);
        }
    }

    private static string Why(Session session, Explanation node) => node.Reasons.Count == 0
        ? ""
        : session.Say("：", ": ") + string.Join(session.Say("；", "; "), node.Reasons.Select(reason => Phrases.Reason(reason, session.English)));

    private static string Head(Session session, Explanation node)
    {
        var text = session.Say(node.NameZh, node.NameEn);
        if (node.Id.Length > 0 && !text.Contains(node.Id, StringComparison.Ordinal)) text += $" [{node.Id}]";
        text += Value(session, node);
        if (node.Status is { } status) text += $"  {StatusWords.Of(session, status)}";
        var formula = Phrases.Formula(node, session.English);
        if (formula.Length > 0) text += $"  ← {formula}";
        var place = node.Place.ToString();
        return place.Length > 0 ? $"{text}  {Paint.In(session, $"@{place}", Colour.Grey)}" : text;
    }

    private static string Value(Session session, Explanation node)
    {
        var written = (session.English ? node.WrittenEn : null) ?? node.Written ?? node.Value?.ToString("#,##0.######", CultureInfo.InvariantCulture);
        var unit = session.Say(node.Unit, node.UnitEn);
        if (written is not null) return $" = {written}{(unit.Length > 0 ? " " + unit : "")}";
        // A leaf without a value is a blank; a step without one has none to show.
        return node.Parts.Count == 0 && node.Status is null ? $" = {session.Say("缺", "missing")}" : "";
    }
}
