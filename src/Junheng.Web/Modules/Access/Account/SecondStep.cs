using Junheng.Web.Modules.Ledger;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace Junheng.Web.Modules.Access.Account;

/// <summary>The second step of signing in: a key shared with the holder's authenticator, and recovery codes for the day that the
/// phone is lost.</summary>
internal sealed class SecondStep(UserManager<User> users, SignInManager<User> signIn, Changes changes)
{
    public const int RecoveryCodes = 10;

    /// <summary>Makes a key that waits to be confirmed; one of before is void.</summary>
    public async Task Begin(User user, CancellationToken cancel)
    {
        await using var change = await changes.Begin(AccountChain.Of(user), cancel);
        await users.ResetAuthenticatorKeyAsync(user);
        await change.Commit("account.begin_second_step", "account", $"{user.Id}", "本人设置验证器", new { user.UserName }, cancel: cancel);
        await signIn.RefreshSignInAsync(user);
    }

    /// <summary>Puts the key into force by a code made with it; the recovery codes, or null when the code is wrong.</summary>
    public async Task<IReadOnlyList<string>?> Confirm(User user, string code, CancellationToken cancel)
    {
        var digits = string.Concat(code.Where(char.IsDigit));
        if (!await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, digits)) return null;
        await using var change = await changes.Begin(AccountChain.Of(user), cancel);
        await users.SetTwoFactorEnabledAsync(user, true);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await change.Commit("account.set_second_step", "account", $"{user.Id}", "本人启用验证器", new { user.UserName }, cancel: cancel);
        await signIn.RefreshSignInAsync(user);
        return [.. codes!];
    }

    /// <summary>New recovery codes; those of before are void.</summary>
    public async Task<IReadOnlyList<string>> Renew(User user, CancellationToken cancel)
    {
        await using var change = await changes.Begin(AccountChain.Of(user), cancel);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await change.Commit("account.renew_recovery_codes", "account", $"{user.Id}", "本人更换恢复码", new { user.UserName }, cancel: cancel);
        return [.. codes!];
    }

    /// <summary>The key as an authenticator reads it with the camera.</summary>
    public static string Picture(User user, string key)
    {
        var uri = $"otpauth://totp/{Uri.EscapeDataString("均衡")}:{Uri.EscapeDataString(user.UserName!)}?secret={key}&issuer={Uri.EscapeDataString("均衡")}&digits=6";
        using var code = QRCodeGenerator.GenerateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(5))}";
    }
}
