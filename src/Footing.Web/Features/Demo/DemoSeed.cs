using System.Collections.Immutable;
using Footing.App.Insights;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.App.Library;
using Footing.Web.Features.Support;
using Microsoft.AspNetCore.Identity;
using System.Security.Cryptography;

namespace Footing.Web.Features.Demo;

/// <summary>
/// Plays the story of the demo through the same use cases that the pages call, day by day on the steppable clock, so
/// that nothing in the demo could not have come about by use.
/// </summary>
internal static class DemoSeed
{
    private const string Zone = "UTC";

    public static async Task FillAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var story = services.GetRequiredService<Story>();
        var clock = services.GetRequiredService<SteppableClock>();
        var cast = services.GetRequiredService<DemoCast>();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await DemoCases.AddAsync(services, today, cancellation);
        clock.SetTo(story.Recoveries.Min(recovery => recovery.Sent) - 1);
        await AddPeopleAsync(scope.ServiceProvider, story, cast, clock);
        await services.GetRequiredService<HelpList>().SaveAsync(story.Help, cancellation);

        var days = new List<StoryDay>();
        foreach (var recovery in story.Recoveries)
            days.AddRange(ActivatorUtilities.CreateInstance<StoryTeller>(scope.ServiceProvider, recovery, today).Days());
        foreach (var day in days.OrderBy(day => day.On))
        {
            cancellation.ThrowIfCancellationRequested();
            clock.SetTo(day.On);
            await day.Happens();
        }
        clock.SetTo(0);
        await DemoAlone.AddAsync(scope.ServiceProvider, story.Alone, cast[story.Alone.Owner], today, Zone, cancellation);
        await services.GetRequiredService<Publishing>().SweepAsync(cancellation);
    }

    private static async Task AddPeopleAsync(IServiceProvider services, Story story, DemoCast cast, TimeProvider clock)
    {
        var users = services.GetRequiredService<UserManager<Account>>();
        foreach (var person in story.People)
        {
            var email = $"{person.Key}@demo.invalid";
            if (person.Admin)
            {
                // The demo knows no passwords; this one is made to be forgotten.
                var made = await services.GetRequiredService<FirstAdmin>()
                    .CreateAsync(person.Name, email, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)), Zone);
                cast.Add(person, ((AccountOutcome.Created)made).Account);
                continue;
            }
            var account = Account.Named(person.Name, email, Zone, clock);
            account.MakeLead(person.Lead);
            account.MakePartner(person.Partner);
            var result = await users.CreateAsync(account);
            if (!result.Succeeded)
                throw new InvalidOperationException($"The demo could not add {person.Key}.");
            cast.Add(person, account.Id);
        }
    }
}
