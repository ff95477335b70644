using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Account;
using Junheng.Web.Modules.Access.Accounts;
using Junheng.Web.Modules.Access.Bulk;
using Junheng.Web.Modules.Access.First;
using Junheng.Web.Modules.Access.Published;
using Junheng.Web.Modules.Access.SignIn;
using Junheng.Web.Modules.Access.Tokens;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Modules.Ledger.Published;
using Junheng.Web.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Junheng.Web.Modules.Access;

/// <summary>Accounts, roles and signing in.</summary>
internal static class AccessModule
{
    public static void AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        var schemes = services.AddAuthentication(TokenSignIn.Either);
        schemes.AddPolicyScheme(TokenSignIn.Either, null, either => either.ForwardDefaultSelector = TokenSignIn.For);
        schemes.AddScheme<AuthenticationSchemeOptions, TokenSignIn>(TokenSignIn.Name, null);
        schemes.AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(cookie =>
            {
                cookie.Cookie.Name = "junheng";
                cookie.LoginPath = "/sign-in";
                cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
                cookie.SlidingExpiration = true;
            });
            cookies.TwoFactorUserIdCookie!.Configure(cookie => cookie.Cookie.Name = "junheng-second-step");
        });
        foreach (var scheme in (string[])[IdentityConstants.ApplicationScheme, IdentityConstants.TwoFactorUserIdScheme])
        {
            services.Configure<CookieAuthenticationOptions>(scheme, cookie =>
            {
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            });
        }

        services.AddIdentityCore<User>(identity =>
            {
                identity.Password.RequiredLength = 10;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequiredUniqueChars = 5;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                identity.User.RequireUniqueEmail = false;
                identity.Tokens.AuthenticatorTokenProvider = CodesOfPhones.Name;
            })
            .AddEntityFrameworkStores<JunhengDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<CodesOfPhones>(CodesOfPhones.Name);
        services.AddSignInLimit(configuration);
        services.AddSingleton<ActorCache>();
        services.AddScoped<ActorOf>();
        services.AddScoped<UserNames>();
        services.AddScoped<TownCentres>();
        services.AddLedgerActions(
            ("account.make", "新建账号"), ("account.make_first", "建立首个管理员"), ("account.describe", "更正账号"), ("account.reset_password", "重置密码"), ("account.reset_second_step", "重置两步登录"),
            ("account.close", "停用账号"), ("account.add_grant", "增加岗位"), ("account.end_grant", "取消岗位"), ("account.change_password", "修改密码"),
            ("account.begin_second_step", "设置验证器"), ("account.set_second_step", "启用验证器"), ("account.renew_recovery_codes", "更换恢复码"),
            ("token.make", "新建令牌"), ("token.revoke", "作废令牌"));
        services.AddScoped<Entrance>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<SecondStep>();
        services.AddScoped<GrantNames>();
        services.AddScoped<AccountList>();
        services.AddScoped<MakeAccounts>();
        services.AddScoped<ChangeAccount>();
        services.AddScoped<Handouts>();
        services.AddScoped<SignInLog>();
        services.AddJob<SweepSignIns>(SweepSignIns.Kind, "清理过期的登录记录");
        services.AddScoped<IDueWork>(provider => provider.GetRequiredService<SweepSignIns>());
        services.AddScoped<FirstLinks>();
        services.AddScoped<ApiTokens>();
        services.AddAccountExports();
        services.AddSingleton(new MenuEntry("管理", "账号", "accounts", Permissions.AccountsManage));
    }

    public static void MapAccess(this WebApplication app)
    {
        app.MapBulkSheets();
        app.MapPost("/sign-out", async (SignInManager<User> signIn) =>
        {
            await signIn.SignOutAsync();
            return Results.Redirect("/sign-in");
        }).WithMetadata(new SignedInAttribute { WhileOwing = true });
    }
}
