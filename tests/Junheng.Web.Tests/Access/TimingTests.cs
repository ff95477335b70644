using System.Diagnostics;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Accounts;
using Junheng.Web.Modules.Access.SignIn;
using Junheng.Web.Tests.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Access;

public sealed class TimingTests(DistrictOnSqlite site) : IClassFixture<DistrictOnSqlite>
{
    /// <summary>A password is looked at slowly on purpose (tens of milliseconds); an answer without a look comes within one or two.</summary>
    [Fact]
    public async Task Who_guesses_names_does_not_tell_by_the_time_which_ones_there_are()
    {
        await site.MakeAccount("closed-one", change: user => user.ClosedAt = user.MadeAt);
        await site.MakeAccount("first-password", change: user => (user.MustChangePassword, user.PasswordHash) = (true, InitialPassword.Hash(user, "initial")));
        await site.MakeAccount("shown-one", change: user => user.Demonstration = true);
        await Quickest("warm-up");
        var ordinary = await Quickest("leader");
        foreach (var name in (string[])["nobody-at-all", "closed-one", "first-password", "shown-one"])
        {
            var took = await Quickest(name);
            Assert.True(took > ordinary / 3, $"{name} is answered in {took.TotalMilliseconds} ms, leader in {ordinary.TotalMilliseconds} ms");
        }
    }

    /// <summary>Of three attempts, so that a busy machine does not tell; fewer than lock an account.</summary>
    private async Task<TimeSpan> Quickest(string name)
    {
        var quickest = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            quickest = await site.As(Actor.Platform, async services =>
            {
                var entrance = services.GetRequiredService<Entrance>();
                var began = Stopwatch.GetTimestamp();
                await entrance.WithPassword(name, "wrong");
                var took = Stopwatch.GetElapsedTime(began);
                return took < quickest ? took : quickest;
            });
        }

        return quickest;
    }
}
