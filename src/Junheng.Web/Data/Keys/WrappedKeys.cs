using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Junheng.Web.Data.Keys;

/// <summary>Seals the keys that cookies and forms are protected with, before they go into the database.</summary>
internal sealed class WrapKeys(KeyRing keys) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("sealed", keys.Seal(KeyUse.DataProtection, plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(UnwrapKeys));
}

/// <summary>Opens them; the framework makes one by its name, which stands beside the key.</summary>
internal sealed class UnwrapKeys(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<KeyRing>().Open(KeyUse.DataProtection, encryptedElement.Value));
}
