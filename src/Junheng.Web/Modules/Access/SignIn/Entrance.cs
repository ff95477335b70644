using Junheng.Web.Data;
using Junheng.Web.Modules.Platform.Published;
using Microsoft.AspNetCore.Identity;

namespace Junheng.Web.Modules.Access.SignIn;

/// <summary>Lets people in by password, and by code where a second step is set up. Every attempt leaves one line in the sign-in log.</summary>
internal sealed class Entrance(
    SignInManager<User> manager, UserManager<User> users, JunhengDb db, PlatformSettings settings, TimeProvider clock, IHttpContextAccessor http)
{
    // Somebody who guesses names must not tell a wrong one by a quicker answer.
    private static readonly User Nobody = new();
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<User>().HashPassword(Nobody, "nobody"));

    /// <summary>How it ended; with success or the second step asked, the cookie is in the answer.</summary>
    public async Task<string> WithPassword(string name, string password)
    {
        var user = await users.FindByNameAsync(name);
        var barred = user is null ? SignInOutcome.UnknownAccount : Barred(user);
        // Where no password is looked at, and where it is an initial one, which is quick to look at.
        if (barred is not null || user!.MustChangePassword) users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
        if (barred is not null) return await Note(user, barred);
        var result = await manager.PasswordSignInAsync(user!, password, isPersistent: false, lockoutOnFailure: true);
        return await Note(user, Told(result, SignInOutcome.WrongPassword));
    }

    /// <summary>The second step: six digits of the authenticator, or a recovery code, which is used up. Null when nobody gave a password before.</summary>
    public async Task<string?> WithCode(string code)
    {
        if (await manager.GetTwoFactorAuthenticationUserAsync() is not { } user) return null;
        if (Barred(user) is { } barred) return await Note(user, barred);
        var bare = string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var result = bare.Length <= 6
            ? await manager.TwoFactorAuthenticatorSignInAsync(bare, isPersistent: false, rememberClient: false)
            : await manager.TwoFactorRecoveryCodeSignInAsync(bare.Insert(bare.Length / 2, "-"));
        return await Note(user, Told(result, SignInOutcome.WrongCode));
    }

    private string? Barred(User user) =>
        user.ClosedAt is not null ? SignInOutcome.Closed
        : user.Demonstration && !settings.Demonstration ? SignInOutcome.DemonstrationOnly
        : null;

    private static string Told(SignInResult result, string failed) =>
        result.Succeeded ? SignInOutcome.Succeeded
        : result.RequiresTwoFactor ? SignInOutcome.SecondStepAsked
        : result.IsLockedOut ? SignInOutcome.LockedOut
        : failed;

    private async Task<string> Note(User? user, string outcome)
    {
        // Of two attempts at once the framework counts one and refuses both; what it could not save is not tried again here.
        db.ChangeTracker.Clear();
        db.Add(new SignInRecord
        {
            Id = Guid.CreateVersion7(),
            UserId = user?.Id,
            At = clock.Now(),
            Address = http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "",
            Outcome = outcome,
        });
        await db.SaveChangesAsync();
        return outcome;
    }
}
