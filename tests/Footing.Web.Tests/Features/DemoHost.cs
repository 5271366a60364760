namespace Footing.Web.Tests.Features;

/// <summary>One running demo for all tests of a class, and the browsers of everybody in it.</summary>
public sealed class DemoHost : IAsyncLifetime
{
    private readonly List<Visitor> visitors = [];

    public RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await RunningSite.DemoAsync();

    /// <summary>Someone who is not signed in.</summary>
    public Visitor Nobody() => Known(Site.Visitor());

    /// <summary>One of the demo's people, signed in.</summary>
    public async Task<Visitor> AsAsync(string person) => Known(await Site.VisitorAsAsync(person));

    /// <summary>Every byte that is stored, as text in which any plain word would be found.</summary>
    public string StoredText() => Site.StoredText();

    public async ValueTask DisposeAsync()
    {
        visitors.ForEach(visitor => visitor.Dispose());
        await Site.DisposeAsync();
    }

    private Visitor Known(Visitor visitor)
    {
        visitors.Add(visitor);
        return visitor;
    }
}
