using Footing.App.People;
using Footing.App.Recoveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footing.App.Storage.Mapping;

internal sealed class RecoveryMapping : IEntityTypeConfiguration<Recovery>
{
    public void Configure(EntityTypeBuilder<Recovery> recovery)
    {
        recovery.ToTable("recoveries");
        recovery.HasKey(r => r.Id);
        recovery.Property(r => r.Id).ValueGeneratedNever();
        recovery.ComplexProperty(r => r.Playbook);
        recovery.Sealed(
            r => r.ColleagueName, r => r.Triggers, r => r.Facts, r => r.FactsLine, r => r.WhoSaw, r => r.SignsAtOpening,
            r => r.ColleagueAccount, r => r.Before, r => r.ColleagueAgreesItIsOver, r => r.Released,
            r => r.ColleagueFacts, r => r.Marks, r => r.LeftOut, r => r.CountedAs);
        recovery.Ignore(r => r.KeptUntil);
        recovery.Property(r => r.Version).IsConcurrencyToken();
        recovery.HasOne<Account>().WithMany().HasForeignKey(r => r.LeadId).OnDelete(DeleteBehavior.Restrict);
        recovery.HasOne<Account>().WithMany().HasForeignKey(r => r.ColleagueId).OnDelete(DeleteBehavior.Restrict);
        recovery.HasIndex(r => r.LeadId);
        recovery.HasIndex(r => r.ColleagueId);
        recovery.HasIndex(r => r.TouchedOn);

        recovery.HasMany(r => r.Moves).WithOne().HasForeignKey(m => m.RecoveryId);
        recovery.HasMany(r => r.Answers).WithOne().HasForeignKey(a => a.RecoveryId);
        recovery.HasMany(r => r.LeadForms).WithOne().HasForeignKey(f => f.RecoveryId);
        recovery.HasMany(r => r.ColleagueForms).WithOne().HasForeignKey(f => f.RecoveryId);
        recovery.HasMany(r => r.Tries).WithOne().HasForeignKey(t => t.RecoveryId);
        recovery.HasMany(r => r.Debrief).WithOne().HasForeignKey(l => l.RecoveryId);
        recovery.HasMany(r => r.HandOvers).WithOne().HasForeignKey(h => h.RecoveryId);
        foreach (var list in (string[])["Moves", "Answers", "LeadForms", "ColleagueForms", "Tries", "Debrief", "HandOvers"])
            recovery.Navigation(list).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
