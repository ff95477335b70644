namespace Junheng.Web.Modules.Ledger;

/// <summary>The change ledger 变更留痕.</summary>
internal static class LedgerModule
{
    public static void AddLedger(this IServiceCollection services) => services.AddScoped<Changes>();
}
