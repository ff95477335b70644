using Junheng.Web.Data;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Platform.Serving;

/// <summary>For whoever watches over the processes: <c>/health/live</c> answers while the process does, <c>/health/ready</c> (and
/// <c>/health</c>) while it reaches its database too.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("ok")).WithMetadata(new OpenAttribute());
        app.MapGet("/health/ready", Ready).WithMetadata(new OpenAttribute());
        app.MapGet("/health", Ready).WithMetadata(new OpenAttribute());
    }

    private static async Task<IResult> Ready(JunhengDb db, CancellationToken cancel) =>
        await db.Database.CanConnectAsync(cancel) ? Results.Text("ok") : Results.Text("database", statusCode: StatusCodes.Status503ServiceUnavailable);
}
