namespace Junheng.Web.Modules.Ledger.Published;

/// <summary>What may stand in the ledger as an action, and how it is called there; modules add theirs.</summary>
/// <param name="Code">A noun and verb: <c>figures.accept</c>.</param>
/// <param name="NameZh">As shown.</param>
public sealed record LedgerAction(string Code, string NameZh);

public static class LedgerActions
{
    /// <summary>Adds the actions of a module.</summary>
    public static void AddLedgerActions(this IServiceCollection services, params (string Code, string NameZh)[] actions)
    {
        foreach (var (code, name) in actions) services.AddSingleton(new LedgerAction(code, name));
    }
}
