using Junheng.Web.Tests.Sites;

namespace Junheng.Web.Tests.Access;

public sealed class AuthenticatorTests
{
    // RFC 6238, appendix B: key "12345678901234567890" in base 32, the last six of the eight digits printed there.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(20000000000, "353130")]
    public void The_tests_own_authenticator_shows_the_codes_of_the_standard(long at, string code) =>
        Assert.Equal(code, Authenticator.Code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(at)));
}
