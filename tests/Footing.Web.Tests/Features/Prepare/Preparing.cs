using System.Net;

namespace Footing.Web.Tests.Features.Prepare;

/// <summary>A lead who prepares, step by step, with answers that a test may change.</summary>
internal sealed class Preparing(Visitor lead)
{
    public const string FactsLine = "The live demo stopped at the second step zebrafish.";
    public const string Example = "Let two client slots pass walrus.";
    public const string Colleague = "Wilhelmina Quillfeather";

    public string Id { get; private set; } = "";

    public Visitor Lead => lead;

    public static string Day(int days) => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date).AddDays(days).ToString("O");

    public string Path(string step) => $"/prepare/{Id}/{step}";

    /// <summary>Opens a new preparation.</summary>
    public async Task<Preparing> BeginAsync(string query = "")
    {
        var begun = await lead.OpenAsync($"/prepare{query}");
        begun.Status.ShouldBe(HttpStatusCode.Redirect);
        Id = begun.Location!.Split('/')[2];
        return this;
    }

    public Task<Visitor.Seen> SendAsync(string step, params (string, string)[] fields) => lead.SendAsync(Path(step), handler: null, fields);

    public Task<Visitor.Seen> WhatHappenedAsync(params (string, string)[] more) => SendAsync("what-happened",
        [("On", Day(-3)), ("FactsLine", FactsLine), ("Points", "public-mistake"), .. more]);

    public Task<Visitor.Seen> SignsAsync() => SendAsync("signs",
        ("Seen", "volunteering"), ("Level[volunteering]", "3"), ("Example[volunteering]", Example), ("Seen", "voice"));

    /// <summary>All steps up to the plan.</summary>
    public async Task<Preparing> ToPlanAsync()
    {
        (await WhatHappenedAsync()).Location.ShouldBe(Path("part"));
        (await SendAsync("part")).Location.ShouldBe(Path("signs"));
        (await SignsAsync()).Location.ShouldBe(Path("why"));
        return this;
    }

    /// <summary>Sends it; the lead must be signed in.</summary>
    /// <returns>The address in the link.</returns>
    public async Task<string> InviteAsync()
    {
        (await SendAsync("send", ("ColleagueName", Colleague))).Location.ShouldBe(Path("sent"));
        var page = await lead.OpenAsync(Path("sent"));
        var at = page.Text.IndexOf("/invitation/", StringComparison.Ordinal);
        return page.Text[at..].Split([' ', '\n'])[0];
    }
}
