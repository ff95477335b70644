using Junheng.Web.Modules.Access;
using Junheng.Web.Modules.Access.First;
using Junheng.Web.Modules.Api;
using Junheng.Web.Modules.Collection;
using Junheng.Web.Modules.Evaluation;
using Junheng.Web.Modules.Evidence;
using Junheng.Web.Modules.Items;
using Junheng.Web.Modules.Jobs;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Modules.Overview;
using Junheng.Web.Modules.Planning;
using Junheng.Web.Modules.Platform;
using Junheng.Web.Modules.Schools;
using Junheng.Web.Ui;

namespace Junheng.Web;

/// <summary>The modules, in the order of the menu, and what they react to in each other; nothing else.</summary>
internal static partial class Wiring
{
    public static Task<int> Run(string[] args) => Faults.Told(async () =>
    {
        if (CommandLine.Strange(args) is { } strange) return Commands.Ended($"不认识参数 {strange}；用法见 junheng-web --help。", Commands.Usage);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = CommandLine.SettingsIn(args), ContentRootPath = AppContext.BaseDirectory });
        if (SettingsCheck.Refusal(builder.Configuration) is { } wrong) return Commands.Ended(wrong);
        AddServices(builder);
        if (!CommandLine.Serves(args)) builder.Logging.ClearProviders();
        var app = builder.Build();
        if (await Commands.Run(app, args) is { } status) return status;
        if (await Readiness.Refusal(app.Services) is { } refusal) return Commands.Ended(refusal);
        Use(app);
        await Prepare(app);
        app.PrintFirstLinkWhenStarted();
        await app.StartAsync();
        app.Announce();
        await app.WaitForShutdownAsync();
        return 0;
    });

    /// <summary>What is done before the first request: filling in the demonstration, where its folder is part of the build.</summary>
    public static Task Prepare(WebApplication app)
    {
        var before = new List<Task>();
        Demonstrate(app, before);
        return Task.WhenAll(before);
    }

    public static void AddServices(WebApplicationBuilder builder)
    {
        builder.AddPlatform();
        builder.AddUi();
        var services = builder.Services;
        services.AddAccess(builder.Configuration);
        services.AddLedger();
        services.AddEvidence(builder.Configuration);
        services.AddSchools();
        services.AddCollection();
        services.AddOverview();
        services.AddEvaluation();
        services.AddItems();
        services.AddPlanning();
        services.AddJobs(builder.Configuration);
        services.AddApi();
    }

    public static void Use(WebApplication app)
    {
        app.UsePlatform();
        app.UseUi();
        app.MapAccess();
        app.MapCollection();
        app.MapEvidence();
        app.MapItems();
        app.MapPlatform();
        app.MapJobs();
        app.MapApi();
        app.MapUi();
    }

    static partial void Demonstrate(WebApplication app, List<Task> before);
}
