using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Wellspring.Web.Data.Fences;

/// <summary>Every commit that touches the outbox or the pages wakes whoever listens (see <see cref="PostgresPulse"/>).</summary>
[DbContext(typeof(PostgresDb)), Migration("20261123000001_Notifies")]
sealed class PostgresNotifies : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql($"""
        CREATE FUNCTION wellspring_notify() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN PERFORM pg_notify('{PostgresPulse.Channel}', ''); RETURN NULL; END $$;
        CREATE TRIGGER notify AFTER INSERT OR UPDATE OR DELETE ON foundation_outbox FOR EACH STATEMENT EXECUTE FUNCTION wellspring_notify();
        CREATE TRIGGER notify AFTER INSERT OR UPDATE OR DELETE ON delivery_pages FOR EACH STATEMENT EXECUTE FUNCTION wellspring_notify();
        """);
}
