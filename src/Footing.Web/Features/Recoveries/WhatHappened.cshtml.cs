using Footing.App.Recoveries;
using Footing.Core;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Recoveries;

/// <summary>The two accounts of what happened: the lead's line of facts, and the colleague's own words, which only they can change.</summary>
public sealed class WhatHappenedModel(RecoveryDesk desk, Sharing sharing) : RecoveryPage(desk)
{
    /// <summary>The colleague's account as typed.</summary>
    [BindProperty]
    public string? Told { get; set; }

    /// <summary>Version of the recovery that was shown.</summary>
    [BindProperty]
    public int Version { get; set; }

    public bool CanWrite => !IsLead && IsOpen;

    public IReadOnlyList<string> PressurePoints =>
        [.. Playbook.Triggers.Where(trigger => View.Triggers.Contains(trigger.Id)).Select(trigger => trigger.Name)];

    protected override string Name => "What happened";

    public string LeadsHeading => View.OpenedBy == Account ? Own : WordsOf(View.OpenedBy);

    public string ColleaguesHeading => IsLead ? $"In {Other}’s words" : Own;

    private static string Own => "In your words";

    private string WordsOf(Guid author) => $"In {View.Author(author)}’s words";

    public void OnGet() => (Told, Version) = (View.ColleagueAccount, View.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await sharing.WriteAccountAsync(RecoveryId, Account, Told, Version, cancel);
        var answer = await AfterAsync(outcome, Path("account"));
        if (outcome is ChangeOutcome.Conflict(var version))
        {
            Version = version;
            Clash = new([new("How you tell it", View.ColleagueAccount, Told)], Path("account"));
        }
        return answer;
    }

    protected override string FieldOf(InputFault fault) => nameof(Told);
}
