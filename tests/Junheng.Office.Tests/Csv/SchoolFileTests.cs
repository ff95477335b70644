using Junheng.Office.Csv;
using Junheng.Rules.Measures;

namespace Junheng.Office.Tests.Csv;

public sealed class SchoolFileTests : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("junheng-schools");

    public void Dispose() => place.Delete(recursive: true);

    [Fact]
    public void A_list_of_any_name_is_read_in_its_order()
    {
        var schools = SchoolFile.Read(File("名单.csv", "kind,name,school_code,district_code\nprimary,乙小学,02,370812\njunior,甲中学,01,370812\n"), Catalogue.Standard, TestContext.Current.CancellationToken).Value!;

        Assert.Equal(["02", "01"], [schools.Text("school_code", 0), schools.Text("school_code", 1)]);
        Assert.Equal("甲中学", schools.Text("name", 1));
    }

    [Fact]
    public void Faults_are_refused_by_line_and_column()
    {
        Assert.Equal("名单.csv:2:kind cell_word", Refused("kind,name,school_code,district_code\n小学,乙小学,02,370812\n"));
        Assert.Equal("名单.csv:3:school_code double_row", Refused("kind,name,school_code,district_code\nprimary,乙,02,1\nprimary,丙,02,1\n"));
        Assert.Equal("名单.csv:1:kind column_absent", Refused("name,school_code,district_code\n乙,02,1\n"));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        Assert.Equal("input_absent", Assert.Single(SchoolFile.Read(Path.Combine(place.FullName, "无.csv"), Catalogue.Standard, TestContext.Current.CancellationToken).Refusals).Code);
    }

    private string Refused(string content)
    {
        var refusal = Assert.Single(SchoolFile.Read(File("名单.csv", content), Catalogue.Standard, TestContext.Current.CancellationToken).Refusals);
        return $"{refusal.Place} {refusal.Code}";
    }

    private string File(string name, string content)
    {
        var path = Path.Combine(place.FullName, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }
}
