using Junheng.Rules.Evidence;
using Junheng.Web.Data;

namespace Junheng.Web.Modules.Items.State;

/// <summary>What somebody's statement about an item is worth.</summary>
public enum StatePower
{
    /// <summary>Nothing: they read.</summary>
    None,

    /// <summary>It waits for the office.</summary>
    Proposes,

    /// <summary>It counts at once.</summary>
    Decides,
}

/// <summary>Who may state something about an item: the section that looks after it proposes, the office decides.</summary>
internal static class WhoStates
{
    public static StatePower Of(Actor actor, int district, string item)
    {
        if (Decides(actor, district)) return StatePower.Decides;
        return SectionOf(actor, district, item) is null ? StatePower.None : StatePower.Proposes;
    }

    public static bool Decides(Actor actor, int district) =>
        actor.MayEverywhere(Permissions.SettingsChange, district) && actor.MayEverywhere(Permissions.FiguresAccept, district);

    /// <summary>The section of the actor that looks after the item; null when none does.</summary>
    public static string? SectionOf(Actor actor, int district, string item) => actor.Grants
        .Where(grant => grant.Scope.District == district && grant.Scope.Schools is null && grant.Permissions.Contains(Permissions.ItemsState))
        .Select(grant => grant.Scope.Unit).FirstOrDefault(unit => Sections.ItemsOf(unit).Contains(item));
}
