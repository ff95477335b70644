using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Junheng.Web.Modules.Access.Accounts;

/// <summary>A password to be read from paper once and changed at once: twelve letters and digits that nobody mistakes for others.</summary>
internal static class InitialPassword
{
    private const string Letters = "23456789abcdefghjkmnpqrstuvwxyz";

    // 59 random bits need no slow hash; 500 accounts are made in a second. The hash of the holder's own password is slow.
    private static readonly PasswordHasher<User> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));

    public static string Make() => string.Join('-', RandomNumberGenerator.GetString(Letters, 12).Chunk(4).Select(four => new string(four)));

    public static string Hash(User user, string password) => Hasher.HashPassword(user, password);
}
