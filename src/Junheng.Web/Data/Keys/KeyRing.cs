using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Junheng.Web.Data.Keys;

/// <summary>What a key is derived for: what was sealed for one use cannot be opened as another.</summary>
public enum KeyUse
{
    /// <summary>Personal data in the database.</summary>
    Personal,

    /// <summary>The keys that cookies and forms are protected with.</summary>
    DataProtection,
}

/// <summary>
/// The keys that personal data is sealed with: one file a version in a folder outside of the database, 32 random bytes each. The
/// newest seals; older ones still open. Whoever loses the folder has lost the personal data, so it belongs into the backup.
/// </summary>
public sealed class KeyRing(string folder)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly ConcurrentDictionary<int, Key> keys = new();
    private readonly Lock loading = new();
    private int current = -1;

    /// <summary>No keys: for describing the tables only.</summary>
    public static KeyRing None { get; } = new("");

    public string Folder => folder;

    /// <summary>The version that seals; 0 when there is no key yet.</summary>
    public int Current
    {
        get
        {
            if (current < 0) Load();
            return current;
        }
    }

    /// <summary>Makes the key of the next version; only its owner may read the file.</summary>
    public int Make()
    {
        var version = Current + 1;
        OwnersFolder.Make(folder);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var half = Path.Combine(folder, $"{Guid.NewGuid():N}.part");
        using (var file = new FileStream(half, options))
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))));
            file.Flush(flushToDisk: true);
        }

        File.Move(half, FileOf(version));
        Load();
        return version;
    }

    /// <summary>Tells two keys of the same version apart without telling anything about them; null when the version is not here.</summary>
    public string? Fingerprint(int version) => Find(version)?.Fingerprint;

    /// <summary>The text as <c>version:base64</c>, different each time.</summary>
    public string Seal(KeyUse use, string text)
    {
        var key = Find(Current) ?? throw new InvalidOperationException("There is no key to seal with.");
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[NonceBytes + TagBytes + plain.Length];
        var (nonce, tag, cipher) = Parts(sealedBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.For(use), TagBytes);
        aes.Encrypt(nonce, plain, cipher, tag);
        return string.Create(CultureInfo.InvariantCulture, $"{Current}:{Convert.ToBase64String(sealedBytes)}");
    }

    /// <summary>Opens what was sealed with any version that is here.</summary>
    public string Open(KeyUse use, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var version = int.Parse(text.AsSpan(0, colon), CultureInfo.InvariantCulture);
        var key = Find(version) ?? throw new CryptographicException($"Key {version} is not in {folder}.");
        var sealedBytes = Convert.FromBase64String(text[(colon + 1)..]);
        var (nonce, tag, cipher) = Parts(sealedBytes);
        var plain = new byte[cipher.Length];
        using var aes = new AesGcm(key.For(use), TagBytes);
        aes.Decrypt(nonce, cipher, tag, plain);
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>What a number can be looked up by without being readable: the same for the same number, exact matches only.</summary>
    public string Index(string number) => Index(Current, number);

    /// <summary>The same by every key that is here, for a node that has not noticed a new one.</summary>
    public IReadOnlyList<string> Indexes(string number) => [.. Enumerable.Range(1, Current).Where(version => Find(version) is not null).Select(version => Index(version, number))];

    private string Index(int version, string number) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Find(version)!.Index, Encoding.UTF8.GetBytes(Normal(number))));

    /// <summary>As people write the same number differently: without spaces, hyphens and the country's code.</summary>
    private static string Normal(string number)
    {
        var bare = string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return bare.Length == 13 && bare.StartsWith("86", StringComparison.Ordinal) ? bare[2..] : bare;
    }

    private Key? Find(int version)
    {
        if (keys.TryGetValue(version, out var key)) return key;
        Load();
        return keys.GetValueOrDefault(version);
    }

    private void Load()
    {
        lock (loading)
        {
            var newest = 0;
            if (folder.Length > 0 && Directory.Exists(folder))
            {
                foreach (var file in Directory.GetFiles(folder, "*.key"))
                {
                    if (!int.TryParse(Path.GetFileNameWithoutExtension(file), CultureInfo.InvariantCulture, out var version)) continue;
                    newest = Math.Max(newest, version);
                    if (!keys.ContainsKey(version)) keys[version] = new Key(Master(file));
                }
            }

            current = newest;
        }
    }

    private static byte[] Master(string file)
    {
        var master = new byte[32];
        return Convert.TryFromBase64String(File.ReadAllText(file).Trim(), master, out var bytes) && bytes == master.Length
            ? master
            : throw new InvalidDataException($"{file} 不是密钥文件，或者不完整。");
    }

    private string FileOf(int version) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{version}.key"));

    private static Pieces Parts(byte[] bytes) => new(bytes);

    private readonly ref struct Pieces(byte[] bytes)
    {
        public void Deconstruct(out Span<byte> nonce, out Span<byte> tag, out Span<byte> cipher)
        {
            nonce = bytes.AsSpan(0, NonceBytes);
            tag = bytes.AsSpan(NonceBytes, TagBytes);
            cipher = bytes.AsSpan(NonceBytes + TagBytes);
        }
    }

    private sealed class Key(byte[] master)
    {
        private readonly byte[] personal = Derive(master, "personal");
        private readonly byte[] wrapping = Derive(master, "data protection");

        public byte[] Index { get; } = Derive(master, "index");

        public string Fingerprint { get; } = Convert.ToHexStringLower(Derive(master, "fingerprint").AsSpan(0, 8));

        public byte[] For(KeyUse use) => use == KeyUse.Personal ? personal : wrapping;

        private static byte[] Derive(byte[] master, string purpose) =>
            HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, info: Encoding.ASCII.GetBytes($"junheng {purpose}"));
    }
}
