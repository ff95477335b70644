using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Junheng.Migrations.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c> only: no database is reached.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<JunhengDb>
{
    public JunhengDb CreateDbContext(string[] args)
    {
        var database = new JunhengDatabase("Data Source=design.db");
        var options = new DbContextOptionsBuilder<JunhengDb>();
        database.Configure(options);
        return new JunhengDb(options.Options, new CurrentActor { Value = Actor.Platform }, database);
    }
}
