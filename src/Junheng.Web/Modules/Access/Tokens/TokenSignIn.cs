using System.Security.Claims;
using System.Text.Encodings.Web;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Junheng.Web.Modules.Access.Tokens;

/// <summary>Lets programs in by <c>Authorization: Bearer</c>, below /api and for reading alone. A cookie opens nothing there that it
/// would not open elsewhere; a token opens nothing elsewhere.</summary>
internal sealed class TokenSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "token";
    public const string Either = "cookie-or-token";
    private const string Bearer = "Bearer ";

    /// <summary>Which of the two a request is to be known by.</summary>
    public static string For(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && http.Request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? Name
            : IdentityConstants.ApplicationScheme;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method)) return AuthenticateResult.NoResult();
        Context.RequestServices.GetRequiredService<CurrentActor>().Value = Actor.Platform;
        var secret = Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        var holder = await Context.RequestServices.GetRequiredService<ApiTokens>().Holder(secret, Context.RequestAborted);
        if (holder is not { } id) return AuthenticateResult.Fail("unknown token");
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{id}")], ActorOf.TokenIdentity);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }
}
