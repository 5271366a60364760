using Footing.Core.Playbooks;

namespace Footing.App.Recoveries;

/// <summary>Which playbook, in which version and with which content, a recovery was opened with.</summary>
public sealed record PlaybookStamp(string Id, string Version, string Hash)
{
    public static PlaybookStamp Of(Playbook playbook) => new(playbook.Id, playbook.Version, playbook.ContentHash);
}
