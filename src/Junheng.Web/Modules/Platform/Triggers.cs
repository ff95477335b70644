using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Platform;

/// <summary>
/// The database itself refuses to rewrite history: ledger entries never change, payloads only lose their text. Made anew after every
/// migration, since SQLite drops triggers when it rebuilds a table.
/// </summary>
internal static class Triggers
{
    public static async Task Create(JunhengDb db)
    {
        foreach (var sql in db.Database.IsSqlite() ? Sqlite : Postgres) await db.Database.ExecuteSqlRawAsync(sql);
    }

    private static readonly string[] Sqlite =
    [
        "drop trigger if exists ledger_entry_no_update",
        "create trigger ledger_entry_no_update before update on ledger_entry begin select raise(abort, 'ledger entries are final'); end",
        "drop trigger if exists ledger_entry_no_delete",
        "create trigger ledger_entry_no_delete before delete on ledger_entry begin select raise(abort, 'ledger entries are final'); end",
        "drop trigger if exists ledger_payload_no_update",
        """
        create trigger ledger_payload_no_update before update on ledger_payload
        when new.json is not null or new.chain <> old.chain or new.no <> old.no or new.salt <> old.salt
        begin select raise(abort, 'ledger payloads are final'); end
        """,
        "drop trigger if exists ledger_payload_no_delete",
        "create trigger ledger_payload_no_delete before delete on ledger_payload begin select raise(abort, 'ledger payloads are final'); end",
    ];

    private static readonly string[] Postgres =
    [
        """
        create or replace function ledger_is_final() returns trigger language plpgsql as $$
        begin raise exception 'ledger rows are final'; end $$
        """,
        "drop trigger if exists ledger_entry_final on ledger_entry",
        "create trigger ledger_entry_final before update or delete on ledger_entry for each row execute function ledger_is_final()",
        "drop trigger if exists ledger_payload_no_update on ledger_payload",
        """
        create trigger ledger_payload_no_update before update on ledger_payload for each row
        when (new.json is not null or new.chain <> old.chain or new.no <> old.no or new.salt <> old.salt)
        execute function ledger_is_final()
        """,
        "drop trigger if exists ledger_payload_no_delete on ledger_payload",
        "create trigger ledger_payload_no_delete before delete on ledger_payload for each row execute function ledger_is_final()",
    ];
}
