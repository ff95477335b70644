using Junheng.Web.Data;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Modules.Ledger.Browse;
using Junheng.Web.Modules.Ledger.Published;
using Junheng.Web.Modules.Ledger.Verify;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Ledger;

/// <summary>The change ledger 变更留痕.</summary>
internal static class LedgerModule
{
    public static void AddLedger(this IServiceCollection services)
    {
        services.AddScoped<Changes>();
        services.AddScoped<Entries>();
        services.AddScoped<ErasePayload>();
        services.AddSingleton<VerifyLedger>();
        services.AddSingleton(VerifyCommand.Command);
        services.AddJob<VerifyWork>(VerifyWork.Kind, "核对变更留痕");
        services.AddLedgerActions(("payload.erase", "涂除明细"));
        services.AddSingleton(new MenuEntry("管理", "变更留痕", "ledger", Permissions.LedgerView));
    }
}
