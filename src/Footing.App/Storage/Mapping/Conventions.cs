using Footing.App.Alone;
using Footing.App.Audit;
using Footing.App.Recoveries;
using Footing.Core.Drivers;
using Footing.Core.Insights;
using Footing.Core.Playbooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Footing.App.Storage.Mapping;

/// <summary>How values are stored, wherever they appear.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder model)
    {
        model.Properties<RecoveryId>().HaveConversion<RecoveryIdColumn>();
        model.Properties<AloneWorkId>().HaveConversion<AloneWorkIdColumn>();
        model.Properties<Quarter>().HaveConversion<QuarterColumn>().HaveMaxLength(7);
        model.Properties<DateTimeOffset>().HaveConversion<MomentColumn>();

        model.Properties<AuditKind>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<Stage>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<MovePart>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<MoveStatus>().HaveConversion<string>().HaveMaxLength(20);
        model.Properties<Voice>().HaveConversion<string>().HaveMaxLength(20);
    }

    private sealed class QuarterColumn() : ValueConverter<Quarter, string>(quarter => quarter.ToString(), text => Quarter.Parse(text));

    private sealed class RecoveryIdColumn() : ValueConverter<RecoveryId, Guid>(id => id.Value, value => new RecoveryId(value));

    private sealed class AloneWorkIdColumn() : ValueConverter<AloneWorkId, Guid>(id => id.Value, value => new AloneWorkId(value));
    /// <summary>Moments are UTC in both databases; SQLite gives them back without saying so.</summary>
    private sealed class MomentColumn() : ValueConverter<DateTimeOffset, DateTime>(
        moment => moment.UtcDateTime, value => new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)));
}
