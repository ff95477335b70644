using Junheng.Web.Modules.Ledger;
using Microsoft.AspNetCore.Identity;

namespace Junheng.Web.Modules.Access.Account;

/// <summary>Sets one's own password. Every other session of the account ends.</summary>
internal sealed class ChangePassword(UserManager<User> users, SignInManager<User> signIn, Changes changes)
{
    /// <summary>Codes of what is refused; none when the password is set.</summary>
    public async Task<IReadOnlyList<string>> Do(Guid id, string old, string password, string repeated, CancellationToken cancel)
    {
        var user = (await users.FindByIdAsync(id.ToString()))!;
        if (await users.IsLockedOutAsync(user)) return ["password_locked"];
        var known = users.PasswordHasher.VerifyHashedPassword(user, user.PasswordHash ?? "", old);
        if (known == PasswordVerificationResult.Failed)
        {
            // Somebody at an open session guesses no longer than somebody at the door.
            await users.AccessFailedAsync(user);
            return ["password_wrong"];
        }

        var refused = await Refused(user, password, repeated);
        if (password == old) refused.Add("password_same");
        if (refused.Count > 0) return refused;

        // Hashing takes long on purpose; the district's lock is not held meanwhile.
        var hash = users.PasswordHasher.HashPassword(user, password);
        await using var change = await changes.Begin(AccountChain.Of(user), cancel);
        user.PasswordHash = hash;
        (user.MustChangePassword, user.AccessFailedCount) = (false, 0);
        await users.UpdateSecurityStampAsync(user);
        await change.Commit("account.change_password", "account", $"{user.Id}", "本人修改密码", new { user.UserName }, cancel: cancel);
        await signIn.RefreshSignInAsync(user);
        return [];
    }

    /// <summary>What the rules for passwords say of a new one.</summary>
    public async Task<List<string>> Refused(User user, string password, string repeated)
    {
        var refused = new List<string>();
        foreach (var rule in users.PasswordValidators)
        {
            var result = await rule.ValidateAsync(users, user, password);
            refused.AddRange(result.Errors.Select(error => error.Code));
        }

        if (user.UserName is { Length: > 2 } name && password.Contains(name, StringComparison.OrdinalIgnoreCase)) refused.Add("password_has_name");
        if (password != repeated) refused.Add("password_differs");
        return refused;
    }
}
