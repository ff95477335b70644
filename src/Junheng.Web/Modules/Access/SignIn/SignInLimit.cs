using System.Threading.RateLimiting;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Access.SignIn;

/// <summary>How often one address may try to sign in. A school stands behind one address, so it is no small number; single accounts
/// are guarded by their lockout.</summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";

    public static void AddSignInLimit(this IServiceCollection services, IConfiguration configuration)
    {
        var most = configuration.GetValue("Junheng:SignInsPerMinute", 30);
        services.AddRateLimiter(limits =>
        {
            limits.OnRejected = async (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                await Refusal.Write(rejected.HttpContext, StatusCodes.Status429TooManyRequests);
            };
            limits.AddPolicy(Policy, http => HttpMethods.IsPost(http.Request.Method)
                ? RateLimitPartition.GetSlidingWindowLimiter(
                    http.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })
                : RateLimitPartition.GetNoLimiter(""));
        });
    }
}
