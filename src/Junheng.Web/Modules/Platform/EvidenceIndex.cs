using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Platform;

/// <summary>
/// The index of the pairs of letters in evidence: one column, indexed by each database in its own way, with nothing that a database
/// has not by itself. Made anew after every migration like <see cref="Triggers"/>.
/// </summary>
internal static class EvidenceIndex
{
    public static async Task Create(JunhengDb db)
    {
        foreach (var sql in db.Database.IsSqlite() ? Sqlite : Postgres) await db.Database.ExecuteSqlRawAsync(sql);
    }

    private static readonly string[] Sqlite =
    [
        """
        create virtual table if not exists evidence_gram using fts5(
          grams, content = 'evidence_text', content_rowid = 'no', detail = none, columnsize = 0, tokenize = 'unicode61 remove_diacritics 0')
        """,
        "drop trigger if exists evidence_text_insert",
        "create trigger evidence_text_insert after insert on evidence_text begin insert into evidence_gram (rowid, grams) values (new.no, new.grams); end",
        "drop trigger if exists evidence_text_update",
        """
        create trigger evidence_text_update after update on evidence_text begin
          insert into evidence_gram (evidence_gram, rowid, grams) values ('delete', old.no, old.grams);
          insert into evidence_gram (rowid, grams) values (new.no, new.grams);
        end
        """,
        "drop trigger if exists evidence_text_delete",
        """
        create trigger evidence_text_delete after delete on evidence_text begin
          insert into evidence_gram (evidence_gram, rowid, grams) values ('delete', old.no, old.grams);
        end
        """,
        "insert into evidence_gram (evidence_gram) values ('rebuild')",
    ];

    // Without a pending list: a search would have to go through it.
    private static readonly string[] Postgres =
    [
        "create index if not exists evidence_text_grams on evidence_text using gin (string_to_array(grams, ' ')) with (fastupdate = off)",
    ];
}
