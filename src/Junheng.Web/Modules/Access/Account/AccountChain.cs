using Junheng.Web.Modules.Ledger;

namespace Junheng.Web.Modules.Access.Account;

/// <summary>Which chain an account's changes are written in: its district's, or the platform's.</summary>
internal static class AccountChain
{
    public static int Of(User user) => user.DistrictId ?? Changes.PlatformChain;
}
