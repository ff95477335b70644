using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Junheng.Web.Data;

/// <summary>The context's own connection, open while this lives and in its transaction if there is one. For the few readers and
/// writers of figures; everything else goes through the context.</summary>
internal sealed class Opened : IAsyncDisposable
{
    private readonly JunhengDb db;

    private Opened(JunhengDb db) => this.db = db;

    public static async Task<Opened> Of(JunhengDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        return new Opened(db);
    }

    public DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of the program; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    public async ValueTask DisposeAsync() => await db.Database.CloseConnectionAsync();
}

internal static class Parameters
{
    public static DbParameter Add(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
