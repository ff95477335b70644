using System.Globalization;
using System.Text;
using Junheng.Web.Tests.Sites;
using Microsoft.Data.Sqlite;

namespace Junheng.Web.Tests.Collection;

/// <summary>The real program, killed in the middle of an acceptance: everything of the batch is there, or nothing.</summary>
public sealed class KilledTests(DistrictOnSqlite site) : IClassFixture<DistrictOnSqlite>
{
    private const int Schools = 400;

    [Theory]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(150)]
    [InlineData(400)]
    public async Task A_killed_process_leaves_all_or_nothing(int milliseconds)
    {
        var folder = Directory.CreateTempSubdirectory("junheng-killed-").FullName;
        try
        {
            Copy(folder);
            await using var program = await new Executable(folder).Serve();
            using var office = new Visitor(program.Address);
            await office.SignIn("office", TestAccounts.Password);
            var uploaded = await office.Import(2092, Many());
            var preview = await office.Get(uploaded.Path());
            var sent = office.Send(preview, uploaded.Path(), "form:has(input[name=seen])");
            await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
            await program.DisposeAsync();
            await Record.ExceptionAsync(() => sent);
            var (batches, figures, entries, seq) = Counts(folder);
            // Kind, name and pupils of every school and the year, or none of them.
            Assert.Equal(batches == 0 ? 0 : (4 * Schools) + 1, figures);
            Assert.Equal(2 + batches, entries);
            Assert.Equal(batches == 0 ? 2 : 3, seq);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The site's folder as it is, the database by its own means.</summary>
    private void Copy(string folder)
    {
        foreach (var file in Directory.GetFiles(site.Folder, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith("junheng.db", StringComparison.Ordinal)))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(site.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        using var connection = Open(site.Folder);
        using var command = connection.CreateCommand();
        command.CommandText = "vacuum into @to";
        command.Parameters.AddWithValue("@to", Path.Combine(folder, "junheng.db"));
        command.ExecuteNonQuery();
    }

    private static (long Batches, long Figures, long Entries, long Seq) Counts(string folder)
    {
        using var connection = Open(folder);
        return (
            Count("select count(*) from collection_batch where year = 2092"),
            Count("select count(*) from collection_figure where year = 2092"),
            Count("select count(*) from ledger_entry where subject_kind = 'batch' and chain <> 0"),
            Count("select figures_seq from district_head where district_id <> 0"));

        long Count(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return (long)command.ExecuteScalar()!;
        }
    }

    private static SqliteConnection Open(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "junheng.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    private static Dictionary<string, string> Many()
    {
        var (schools, stages) = (new StringBuilder("district_code,school_code,name,kind\n"), new StringBuilder("district_code,school_code,stage,students,teachers\n"));
        for (var i = 0; i < Schools; i++)
        {
            schools.Append(CultureInfo.InvariantCulture, $"370812,37081280{i:0000},第{i}小学,primary\n");
            stages.Append(CultureInfo.InvariantCulture, $"370812,37081280{i:0000},primary,{100 + i},{10 + i / 10}\n");
        }

        return new Dictionary<string, string>
        {
            ["schools.csv"] = schools.ToString(), ["stages.csv"] = stages.ToString(), ["district.csv"] = "district_code,key,value\n370812,year,2092\n",
        };
    }
}
