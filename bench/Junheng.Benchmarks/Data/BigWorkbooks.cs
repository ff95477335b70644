namespace Junheng.Benchmarks.Data;

/// <summary>Large workbooks, the same on every machine.</summary>
internal static class BigWorkbooks
{
    /// <summary>20,000 rows of 30 columns: codes, names, whole numbers and decimals.</summary>
    public static void Plain(string path)
    {
        var chance = new Random(1);
        using var book = new BigWorkbook(path);
        for (var row = 0; row < 20_000; row++)
        {
            book.Row([$"37081200{row:00000}", $"第{row}小学", row % 2 == 0 ? "小学" : "初级中学", .. Enumerable.Range(3, 27).Select(column => (object)(column % 2 == 0 ? chance.Next(2_000) : chance.Next(1_000_000) / 100m))]);
        }
    }

    /// <summary>A statistics export of 2,000 schools with 400 columns under merged headings.</summary>
    public static void Export(string path)
    {
        string[] top = ["学校（机构）标识码", "学校名称", "办学类型", "城乡类型", "举办者类型", "是否计校数", "小学在校生数", "初中在校生数", "小学班数（个）", "初中班数（个）",
            "教学及辅助用房（平方米）", "室内体育用房（平方米）", "运动场地面积（平方米）", "教学仪器设备资产值（万元）", "网络多媒体教室（间）", "县级以上骨干教师（小学）", "县级以上骨干教师（初中）"];
        string[] degrees = ["计", "博士研究生", "硕士研究生", "本科", "专科", "高中阶段"];
        var chance = new Random(2);
        using var book = new BigWorkbook(path);
        book.Row(["某市2023年基础教育学校明细表"]);
        book.Row([.. top, "小学专任教师", .. Enumerable.Repeat<object?>(null, 5), "初中专任教师", .. Enumerable.Repeat<object?>(null, 5), .. Enumerable.Range(0, 371).Select(i => i % 7 == 0 ? $"其他情况{i / 7}" : null)]);
        book.Row([.. Enumerable.Repeat<object?>(null, 17), .. degrees, .. degrees, .. Enumerable.Range(0, 371).Select(i => $"第{i}项")]);
        book.Merge(1, 1, 1, 400);
        for (var column = 1; column <= 17; column++) book.Merge(2, column, 3, column);
        book.Merge(2, 18, 2, 23);
        book.Merge(2, 24, 2, 29);
        for (var group = 0; group < 53; group++) book.Merge(2, 30 + group * 7, 2, 36 + group * 7);
        for (var row = 0; row < 2_000; row++)
        {
            var nine = row % 5 == 0;
            object?[] junior = nine ? [chance.Next(50), 0, 1, chance.Next(30), 2, 0] : [null, null, null, null, null, null];
            book.Row([$"{3708120000 + row}", $"第{row}学校", nine ? "九年一贯制学校" : "小学", "镇中心区", "县级教育部门", 1, chance.Next(2_000), nine ? chance.Next(900) : null, chance.Next(40), nine ? 9 : null,
                chance.Next(9_000) + 0.5m, chance.Next(900), chance.Next(9_000), chance.Next(100_000) / 100m, chance.Next(60), chance.Next(9), nine ? 2 : null,
                chance.Next(90), 0, 1, chance.Next(60), 3, 0, .. junior, .. Enumerable.Range(0, 371).Select(_ => (object)chance.Next(1_000))]);
        }
    }
}
