using System.Net;
using Footing.App.Recoveries;
using Footing.App.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Footing.Web.Tests.Features.Recoveries;

/// <summary>A page is made while its read is being written down; nothing of it leaves before that is done.</summary>
public sealed class HeldPageTests : IAsyncLifetime
{
    private const string OfThePage = "How it is going";

    private RunningSite site = null!;
    private Visitor lead = null!;
    private string recovery = "";

    private LogUnderTest Log => (LogUnderTest)site.The<ReadLog>();

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.StartAsync(demo: true, prepared: true, replace: services => services.AddSingleton<ReadLog, LogUnderTest>());
        lead = await site.VisitorAsAsync("asha");
        recovery = (await lead.OpenAsync("/today")).First("(/recoveries/[0-9a-f-]{36})");
    }

    [Fact]
    public async Task Is_sent_once_the_read_is_written_down_and_not_before()
    {
        var written = new TaskCompletionSource<bool>();
        var asked = new TaskCompletionSource();
        Log.Answer = () =>
        {
            asked.SetResult();
            return written.Task;
        };
        var page = lead.OpenAsync(recovery);
        await asked.Task;
        page.IsCompleted.ShouldBeFalse();
        written.SetResult(true);
        var shown = await page;
        shown.Status.ShouldBe(HttpStatusCode.OK);
        shown.Text.ShouldContain(OfThePage);
    }

    [Fact]
    public async Task Is_not_found_when_the_recovery_was_erased_meanwhile()
    {
        Log.Answer = () => Task.FromResult(false);
        var page = await lead.OpenAsync(recovery);
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Html.ShouldNotContain(OfThePage);
        page.Html.ShouldContain("<h1>");
    }

    [Fact]
    public async Task Is_an_incident_when_the_read_cannot_be_written_down()
    {
        Log.Answer = () => Task.FromException<bool>(new IOException("The disk is full."));
        var page = await lead.OpenAsync(recovery);
        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Html.ShouldNotContain(OfThePage);
        page.Html.ShouldContain("<h1>");
    }

    public async ValueTask DisposeAsync()
    {
        lead.Dispose();
        await site.DisposeAsync();
    }

    private sealed class LogUnderTest(Store store, TimeProvider clock) : ReadLog(store, clock)
    {
        public Func<Task<bool>>? Answer { get; set; }

        public override Task<bool> NoteAsync(RecoveryId recovery, Guid reader, string page, CancellationToken cancel = default) =>
            Answer?.Invoke() ?? base.NoteAsync(recovery, reader, page, cancel);
    }
}
