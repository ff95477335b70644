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
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = Actor.Platform;
        if (await scope.ServiceProvider.GetRequiredService<FirstLinks>().Make(app.Lifetime.ApplicationStopping) is not { } path) return;
        var address = app.Configuration["Junheng:Address"] ?? app.Urls.FirstOrDefault() ?? "";
        await Console.Out.WriteLineAsync($"还没有任何账号。首个系统管理员请在24小时内打开（只能用一次）：\n{address.TrimEnd('/')}{path}");
    }
}
