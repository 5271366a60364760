using Footing.App.Alone;
using Footing.App.People;
using Footing.App.Allies;
using Footing.App.Recoveries;
using Footing.Web.Features.Prepare;
using Footing.Web.Features.Tasks;
using Footing.Web.Hosting;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footing.Web.Features.Today;

/// <summary>What needs the person who is signed in, one line and one act each, and nothing else.</summary>
[Needs(RecoveryAction.UseOwnAccount)]
public sealed class IndexModel(
    Waiting waiting, RecoveryReading reading, Invitations invitations, SharedTasks tasks, LeadAnswering answering, AloneReading alone,
    TimeProvider clock) : PageModel
{
    public string Today { get; private set; } = "";

    public IReadOnlyList<TodayLine> Waiting { get; private set; } = [];

    public IReadOnlyList<UnderWay> Recoveries { get; private set; } = [];

    /// <summary>Tasks that others share with this person.</summary>
    public IReadOnlyList<SharedTaskLine> Tasks { get; private set; } = [];

    public IReadOnlyList<SentLine> Sent { get; private set; } = [];

    /// <summary>What the person works on alone. It stands on their own page and nowhere else.</summary>
    public IReadOnlyList<AloneLink> Alone { get; private set; } = [];

    /// <summary>Where a preparation in a lead's browser goes on; null for none.</summary>
    public string? Preparing => User.IsLead() && PreparationCookie.LastId(HttpContext) is { } id ? PrepareStep.WhatHappened.PathIn(id) : null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var account = User.RequireAccountId();
        var today = Days.Today(User.TimeZone(), clock);
        Today = today.Say(today);
        Waiting =
        [
            .. (await answering.WaitingForAsync(account, cancellation)).Select(line => TodayLine.Of(line, today)),
            .. (await waiting.ForAsync(account, cancellation)).Select(line => TodayLine.Of(line, today)),
        ];
        Recoveries = [.. (await reading.OfAsync(account, cancellation)).Select(line => UnderWay.Of(line, today))];
        Tasks = [.. (await tasks.OfAsync(account, cancellation)).Select(task => new SharedTaskLine(TaskWords.Line(task, today), $"/tasks/{task.Id}"))];
        Alone = [.. (await alone.OfAsync(account, cancellation)).Select(line => AloneLink.Of(line, today))];
        Sent = [.. (await invitations.SentByAsync(account, cancellation)).Select(line => SentLine.Of(line, today))];
    }
}

/// <summary>A shared task in the list.</summary>
public sealed record SharedTaskLine(string Text, string Href);
