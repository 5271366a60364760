using Microsoft.Playwright;

namespace Footing.Browser.Tests;

/// <summary>One headless Chromium of the distribution for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Paths.Chromium,
            // Background look-ups of the browser itself would blur the check that no page asks another host.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public Task<IBrowserContext> OpenAsync(Uri address, Setting setting) => _browser!.NewContextAsync(new BrowserNewContextOptions
    {
        BaseURL = address.ToString(),
        ViewportSize = new ViewportSize { Width = setting.Width, Height = setting.Width < 600 ? 740 : 800 },
        HasTouch = setting.Width < 600,
        JavaScriptEnabled = setting.Script,
        ColorScheme = ColorScheme.Light,
        Locale = "en-GB",
        TimezoneId = "Europe/Berlin",
    });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>How a person sits in front of it.</summary>
/// <param name="Name">Name of the folder its screenshots go to.</param>
/// <param name="Width">Width of the window in CSS pixels.</param>
/// <param name="Keyboard">True when nothing but the keyboard is used.</param>
/// <param name="Script">False when JavaScript is off.</param>
public sealed record Setting(string Name, int Width, bool Keyboard = false, bool Script = true)
{
    /// <summary>Whether every page is looked at in both colour schemes and read by axe.</summary>
    public bool Closely => Script && !Keyboard;

    public override string ToString() => Name;
}
