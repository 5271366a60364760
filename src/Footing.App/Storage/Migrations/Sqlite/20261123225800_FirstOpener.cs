using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Footing.App.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FirstOpener : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "opened_by",
                table: "invitations",
                type: "TEXT",
                maxLength: 64,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "opened_by",
                table: "invitations");
        }
    }
}
