using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Footing.App.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AuthorOfLeadForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "author_id",
                table: "lead_forms",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            // Forms from before: by the lead who handed over next after that day, or by the present one.
            migrationBuilder.Sql(
                """
                UPDATE lead_forms SET author_id = COALESCE(
                    (SELECT h.from_lead_id FROM hand_overs h
                     WHERE h.recovery_id = lead_forms.recovery_id AND h.agreed_on > lead_forms.day ORDER BY h.agreed_on LIMIT 1),
                    (SELECT r.lead_id FROM recoveries r WHERE r.id = lead_forms.recovery_id))
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "author_id",
                table: "lead_forms");
        }
    }
}
