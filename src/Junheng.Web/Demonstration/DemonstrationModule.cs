using Junheng.Office.Workbooks;
using Junheng.Rules.Demonstration;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access;
using Junheng.Web.Modules.Access.Accounts;
using Junheng.Web.Modules.Collection;
using Junheng.Web.Modules.Collection.Import;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Platform.Published;
using Junheng.Web.Modules.Schools.Published;

namespace Junheng.Web.Demonstration
{
    /// <summary>The demonstration district with an account for every role; only where <c>Junheng:Demonstration</c> is set.</summary>
    internal static class DemonstrationModule
    {
        /// <summary>What every demonstration account opens with. No secret: such accounts exist in demonstration mode only.</summary>
        public const string Password = "junheng-2025";

        public const string District = "370812";

        private const string Town = "新驿镇";

        public static readonly (string Name, string DisplayName, string Role)[] Accounts =
        [
            ("office", "专班办公室", Roles.Office),
            ("leader", "领导小组", Roles.LeadingGroup),
            ("section", "装备科", Roles.Section),
            ("town", $"{Town}中心学校", Roles.TownCentre),
            ("principal", "校长", Roles.Principal),
            ("clerk", "学校填报员", Roles.Clerk),
            ("reviewer", "评估专家", Roles.Reviewer),
            ("admin", "系统管理员", Roles.Administrator),
        ];

        /// <summary>For whoever started it: the accounts and their password.</summary>
        public static IEnumerable<string> Lines() =>
        [
            "", "演示区县与账号（数据是编造的），密码都是 / demonstration accounts, password:  " + Password,
            .. Accounts.Select(account => $"  {account.Name,-10}{account.DisplayName}"),
        ];

        /// <summary>Fills an empty database: two years as workbooks that are accepted like any other, and the accounts.</summary>
        public static Task Fill(IServiceProvider services, CancellationToken cancel) => services.As(Actor.Platform, provider => FillIn(provider, cancel));

        private static async Task FillIn(IServiceProvider provider, CancellationToken cancel)
        {
            var registry = provider.GetRequiredService<Registry>();
            if (await registry.District(District, cancel) is not null) return;
            var db = provider.GetRequiredService<JunhengDb>();
            await OpenDistrict.Do(db, District, "兖州区", "济宁市", demonstration: true);
            var district = (await registry.District(District, cancel))!;
            for (var year = DemonstrationScale.LastYear - 1; year <= DemonstrationScale.LastYear; year++) await Accept(provider, district, year, cancel);
            await Appoint(provider, district, cancel);
            await DemonstrationReturns.Fill(provider, district, DemonstrationScale.LastYear, cancel);
        }

        private static async Task Accept(IServiceProvider provider, DistrictName district, int year, CancellationToken cancel)
        {
            using var workbook = new MemoryStream();
            WorkbookWriter.Write(DemonstrationFigures.Of(new DemonstrationScale { Year = year }), workbook);
            workbook.Position = 0;
            var file = await provider.GetRequiredService<Files>().Add(
                district.Id, null, $"演示数据{year}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook, cancel);
            await provider.GetRequiredService<JunhengDb>().SaveChangesAsync(cancel);
            var input = provider.GetRequiredService<ReadInput>().Read(file.Sha256, file.Name, UploadFormat.Figures, district, year, null, cancel);
            await provider.GetRequiredService<AcceptFigures>().Do(
                new Acceptance(
                    Guid.CreateVersion7(), new YearKey(district.Id, year, FigureBasis.Statistics), input.Value!.Figures, BatchKind.Demonstration,
                    file.Id, "演示数据"),
                cancel);
        }

        private static async Task Appoint(IServiceProvider provider, DistrictName district, CancellationToken cancel)
        {
            var school = (await provider.GetRequiredService<Registry>().SchoolsOf(district.Id, cancel))[0];
            foreach (var group in Accounts.Select(one => Account(one, district.Id, school.Id)).GroupBy(account => account.District))
            {
                var refusal = await provider.GetRequiredService<MakeAccounts>().Known(group.Key, [.. group], Password, demonstration: true, cancel);
                if (refusal is not null) throw new InvalidOperationException(refusal);
            }
        }

        private static NewAccount Account((string Name, string DisplayName, string Role) one, int district, int school)
        {
            var role = Roles.Find(one.Role)!;
            return new NewAccount(one.Name, one.DisplayName, null, role, role.Reach == RoleReach.Platform ? null : district)
            {
                Town = role.Reach == RoleReach.Town ? Town : null,
                SchoolId = role.Reach == RoleReach.School ? school : null,
                Unit = role.Reach == RoleReach.Unit ? "装备" : null,
            };
        }
    }
}

namespace Junheng.Web
{
    internal static partial class Wiring
    {
        static partial void Demonstrate(WebApplication app, List<Task> before)
        {
            if (!app.Services.GetRequiredService<PlatformSettings>().Demonstration) return;
            before.Add(Demonstration.DemonstrationModule.Fill(app.Services, app.Lifetime.ApplicationStopping));
            app.Services.GetRequiredService<Announcements>().Add(_ => Demonstration.DemonstrationModule.Lines());
        }
    }
}
