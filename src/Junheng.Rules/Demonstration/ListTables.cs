using System.Globalization;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Demonstration;

/// <summary>The rows of classes.csv, rooms.csv and confirmations.csv.</summary>
internal sealed class ListTables(Catalogue catalogue)
{
    private const int Q3 = 0;
    private const int Q5 = 1;
    private const int Q6 = 2;

    private readonly Rows classes = new(Level.Class, catalogue.At(Level.Class), 2000);
    private readonly Rows rooms = new(Level.Room, catalogue.At(Level.Room), 400);
    private readonly Rows confirmations = new(Level.Confirmation, catalogue.At(Level.Confirmation), 300);

    public FigureTable Classes => classes.ToTable();

    public FigureTable Rooms => rooms.ToTable();

    public FigureTable Confirmations => confirmations.ToTable();

    public void Add(DistrictCase district, SchoolDraft school, ref SplitMix64 draw)
    {
        foreach (var stage in school.Compulsory) AddClasses(district, school, stage);
        foreach (var room in school.Rooms)
        {
            Begin(rooms, district, school);
            rooms.Choice(Codes.Subject, room.IsMusic ? 0 : 1);
            rooms.Text(Codes.Name, room.Name);
            rooms.Amount(Codes.RoomArea, room.Area);
        }

        if (school.IsOrdinary) AddConfirmations(district, school, ref draw);
    }

    private void AddClasses(DistrictCase district, SchoolDraft school, StageDraft stage)
    {
        if (stage.ClassSizes is null) return;
        var before = stage.Stage == Stage.Junior ? 6 : 0;
        for (var grade = 0; grade < stage.ClassSizes.Length; grade++)
        {
            for (var i = 0; i < stage.ClassSizes[grade].Count; i++)
            {
                Begin(classes, district, school);
                classes.Choice(Codes.Stage, (int)stage.Stage);
                classes.Text(Codes.Grade, Ordinals.Zh(before + grade + 1) + "年级");
                classes.Text(Codes.ClassName, string.Create(CultureInfo.InvariantCulture, $"{i + 1}班"));
                classes.Whole(Codes.Students, stage.ClassSizes[grade][i]);
            }
        }
    }

    private void AddConfirmations(DistrictCase district, SchoolDraft school, ref SplitMix64 draw)
    {
        var (charter, moral) = (draw.Between(1, 28), draw.Between(1, 28));
        var excellent = draw.Chance(35);
        var refused = school.Flaws.HasFlag(Flaw.Q5Refused);
        Confirm(Q3, true, "", charter, "学校章程核准书和管理平台登记（演示数据）");
        if (district.Standing == Standing.Demonstration)
        {
            Confirm(Q5, !refused, refused ? "合格" : "", charter, "信息化教学应用抽查记录（演示数据）");
        }

        if (!school.Flaws.HasFlag(Flaw.Q6Open)) Confirm(Q6, true, excellent ? "优秀" : "良好", moral, "德育和校园文化评估表（演示数据）");

        void Confirm(int item, bool value, string grade, int day, string basis)
        {
            Begin(confirmations, district, school);
            confirmations.Choice(Codes.Item, item);
            confirmations.YesNo(Codes.Value, value);
            confirmations.Text(Codes.Grade, grade);
            confirmations.Text(Codes.Date, string.Create(CultureInfo.InvariantCulture, $"{district.Year}-10-{day:D2}"));
            confirmations.Text(Codes.Basis, basis);
        }
    }

    private static void Begin(Rows rows, DistrictCase district, SchoolDraft school)
    {
        rows.Next();
        rows.Text(Codes.DistrictCode, district.Code);
        rows.Text(Codes.SchoolCode, school.Code);
    }
}
