using Junheng.Web.Data;

namespace Junheng.Web.Modules.Access.First;

/// <summary>Prints the first administrator's link once the address is known. To the console of whoever starts the program, not to the
/// logs, which others may read.</summary>
internal static class PrintFirstLink
{
    public static void PrintFirstLinkWhenStarted(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() => _ = Print(app));

    private static async Task Print(WebApplication app)
    {
        var made = await app.Services.As(Actor.Platform, services => services.GetRequiredService<FirstLinks>().Make(app.Lifetime.ApplicationStopping));
        if (made is not { } path) return;
        var address = app.Configuration["Junheng:Address"] ?? app.Urls.FirstOrDefault() ?? "";
        await Console.Out.WriteLineAsync($"还没有任何账号。首个系统管理员请在24小时内打开（只能用一次）：\n{address.TrimEnd('/')}{path}");
    }
}
