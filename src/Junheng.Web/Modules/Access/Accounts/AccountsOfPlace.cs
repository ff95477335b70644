using Junheng.Web.Data;
using Junheng.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Junheng.Web.Modules.Access.Accounts;

/// <summary>A page about the accounts of the district at hand, or of the platform where the address has none.</summary>
public abstract class AccountsOfPlace : LoadedPage
{
    /// <summary>The district; null for the platform.</summary>
    protected int? Place => Here.HasDistrict ? Here.District.Id : null;

    protected string PlaceName => Here.HasDistrict ? Here.District.Name : "平台";

    [Parameter]
    public Guid Account { get; set; }

    [Parameter]
    public Guid Handout { get; set; }

    /// <summary>An address among the pages of these accounts.</summary>
    protected string To(string path = "")
    {
        var below = path.Length > 0 ? $"accounts/{path}" : "accounts";
        return Here.HasDistrict ? Here.To(below) : $"/{below}";
    }
}

// The same pages for accounts that belong to no district.
[Route("/accounts"), Page(Permissions.PlatformManage)]
public sealed class PlatformAccountsPage : AccountsPage;

[Route("/accounts/new"), Page(Permissions.PlatformManage)]
public sealed class PlatformMakePage : MakePage;

[Route("/accounts/{account:guid}"), Page(Permissions.PlatformManage, Subject = typeof(User))]
public sealed class PlatformAccountPage : OneAccountPage;

[Route("/accounts/passwords/{handout:guid}"), Page(Permissions.PlatformManage, Subject = typeof(Handout))]
public sealed class PlatformHandoutPage : HandoutPage;

[Route("/accounts/sign-ins"), Page(Permissions.PlatformManage)]
public sealed class PlatformSignInsPage : SignInsPage;
