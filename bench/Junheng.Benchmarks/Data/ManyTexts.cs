using System.Text;
using Junheng.Rules.Evidence;
using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Benchmarks.Data;

/// <summary>Evidence whose texts are made up of words that such files hold, the same each time; a few hold a phrase that no other does.</summary>
internal static class ManyTexts
{
    public const int Files = 20_000;
    public const string Rare = "钢琴调律验收";

    /// <summary>Every so many files hold <see cref="Rare"/>.</summary>
    private const int RareEvery = 1_000;
    private const int Sentences = 60;

    private static readonly string[] Words =
    [
        "义务教育", "优质均衡", "教学仪器", "设备明细", "专任教师", "名册", "学历证书", "骨干教师", "体育艺术", "多媒体教室", "验收记录", "学校", "公用经费", "预算", "拨付", "培训",
        "学时", "班级", "学生", "校舍", "用房", "面积", "运动场馆", "实测", "会议纪要", "领导小组", "专班", "整改", "反馈", "台账", "交流轮岗", "招生", "划片", "公示", "留守儿童", "随迁子女",
    ];

    /// <summary>Fills the district of a site; schools take turns.</summary>
    public static Task Fill(BenchSite site) => site.As(async services =>
    {
        var db = services.GetRequiredService<JunhengDb>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var random = new Random(20251124);
        db.Add(new Blob { Sha256 = new string('0', 64), Bytes = 1, MediaType = "application/pdf" });
        var at = new DateTime(2025, 9, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var number = 0; number < Files; number++)
        {
            var file = new EvidenceFile
            {
                Id = Guid.CreateVersion7(), DistrictId = site.Here.Id, SchoolId = 1 + (number % 500), Sha256 = new string('0', 64), Name = $"{number}.pdf", IsEvidence = true,
                Title = $"佐证{number}", Year = 2025, Text = "read", At = at.AddMinutes(number),
            };
            var plain = SearchText.Plain($"{file.Title}\n{file.Name}\n{Text(random)}{(number % RareEvery == 7 ? Rare : "")}");
            db.Add(file);
            db.Add(new EvidenceText { FileId = file.Id, DistrictId = file.DistrictId, Text = plain, Grams = string.Join(' ', SearchText.Pairs(plain)) });
            if (number % 1_000 != 999) continue;
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        return 0;
    });

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var sentence = 0; sentence < Sentences; sentence++)
        {
            for (var word = 0; word < 8; word++) text.Append(Words[random.Next(Words.Length)]);
            // Names and numbers make most of the different pairs of real texts.
            for (var letter = 0; letter < 6; letter++) text.Append((char)('\u4E00' + random.Next(3_500)));
            text.Append(random.Next(10_000)).Append('。');
        }

        return text.ToString();
    }
}
