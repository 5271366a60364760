using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Footing.Browser.Tests;

/// <summary>
/// Someone using the site in one window: by mouse or by keyboard alone. Counts each click and each field filled,
/// keeps a screenshot of every page it looks at, and notes what a careful visitor would mind.
/// </summary>
internal sealed class Person(string name, IBrowserContext context, IPage page, Setting setting)
{
    private const int HeaviestPage = 50_000;
    private readonly List<string> _minded = [];
    private readonly Dictionary<string, int> _weights = [];
    private int _shots;

    public IPage Page => page;

    public string Name => name;

    /// <summary>Clicks plus fields filled so far.</summary>
    public int Effort { get; private set; }

    /// <summary>What is wrong with the pages seen: faults of axe, requests to other hosts, script errors.</summary>
    public IReadOnlyList<string> Minded => _minded;

    public static async Task<Person> ArriveAsync(string name, Chromium chromium, Uri address, Setting setting)
    {
        var context = await chromium.OpenAsync(address, setting);
        var page = await context.NewPageAsync();
        var person = new Person(name, context, page, setting);
        context.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } url && url.Authority != address.Authority)
                person._minded.Add($"asks another host: {url.Authority}");
        };
        page.Response += async (_, response) =>
        {
            try
            {
                var sizes = await response.Request.SizesAsync();
                lock (person._weights) person._weights[response.Url] = sizes.ResponseBodySize;
            }
            catch (PlaywrightException)
            {
                // The person left before the answer was weighed.
            }
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal))
                person._minded.Add($"console on {page.Url}: {message.Text}");
        };
        return person;
    }

    public Task GoAsync(string path) => page.GotoAsync(path);

    public Task ClickButtonAsync(string label) => PressAsync(page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).First);

    public Task FollowAsync(string label) => PressAsync(page.GetByRole(AriaRole.Link, new() { Name = label }).First);

    /// <summary>Clicks a link or button, or chooses a radio or a checkbox.</summary>
    public async Task PressAsync(ILocator target)
    {
        Effort++;
        var type = await target.GetAttributeAsync("type");
        if (!setting.Keyboard)
        {
            if (type is "radio" or "checkbox") await target.SetCheckedAsync(type == "radio" || !await target.IsCheckedAsync(), new() { Force = true });
            else await LeaveByAsync(() => target.ClickAsync());
            return;
        }

        if (type == "radio")
        {
            await ChooseByArrowsAsync(target);
            return;
        }

        await TabToAsync(target);
        if (type == "checkbox")
        {
            await page.Keyboard.PressAsync("Space");
            return;
        }

        await LeaveByAsync(() => page.Keyboard.PressAsync("Enter"));
    }

    /// <summary>Fills one field.</summary>
    public async Task FillAsync(ILocator field, string text)
    {
        Effort++;
        if (!setting.Keyboard || await field.GetAttributeAsync("type") == "date")
        {
            // A date field's keyboard entry depends on the browser's locale; its value is set as a whole.
            if (setting.Keyboard) await TabToAsync(field);
            await field.FillAsync(text);
            return;
        }

        await TabToAsync(field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Chooses an option of a drop-down list; one interaction.</summary>
    public async Task SelectAsync(ILocator list, string value)
    {
        Effort++;
        if (setting.Keyboard)
        {
            await TabToAsync(list);
            for (var presses = 0; presses < 12 && await list.InputValueAsync() != value; presses++)
                await page.Keyboard.PressAsync("ArrowDown");
            (await list.InputValueAsync()).ShouldBe(value, $"{name} cannot choose it with the arrow keys on {page.Url}");
            return;
        }

        await list.SelectOptionAsync(value);
    }

    /// <summary>
    /// Keeps a screenshot. In a setting that is looked at closely it does so in both colour schemes and lets axe read
    /// the page in both.
    /// </summary>
    public async Task LookAsync(string what)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Paths.Artifacts, setting.Name)).FullName;
        var number = $"{++_shots:00}";
        foreach (var scheme in setting.Closely ? [ColorScheme.Light, ColorScheme.Dark] : new[] { ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var file = $"{name}-{number}-{what}{(scheme == ColorScheme.Dark ? "-dark" : "")}.png";
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, file), FullPage = true, Timeout = 90_000 });
            if (!setting.Closely) continue;
            var result = await page.RunAxe();
            _minded.AddRange(result.Violations.Select(v =>
                $"axe on {what} ({scheme}): {v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }

        await WeighAsync(what);
        var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow > 0) _minded.Add($"{what} scrolls sideways by {overflow} px at {setting.Width} px");
    }

    /// <summary>The page with everything it loads, as sent; the first visit pays for what later ones have kept.</summary>
    private async Task WeighAsync(string what)
    {
        var loaded = await page.EvaluateAsync<string[]>("() => [location.href, ...performance.getEntriesByType('resource').map(e => e.name)]");
        int weight;
        lock (_weights) weight = loaded.Distinct(StringComparer.Ordinal).Sum(url => _weights.GetValueOrDefault(url));
        if (weight > HeaviestPage) _minded.Add($"{what} weighs {weight} bytes");
    }

    public ValueTask LeaveAsync() => context.DisposeAsync();

    /// <summary>Neither a click nor a key press waits for the page it leads to: mark this document and wait for the next one.</summary>
    private async Task LeaveByAsync(Func<Task> press)
    {
        await page.EvaluateAsync("() => { window.leaving = true; }");
        await press();
        for (var patience = 0; patience < 600; patience++)
        {
            try
            {
                if (await page.EvaluateAsync<bool>("() => !window.leaving && document.readyState !== 'loading'")) return;
            }
            catch (PlaywrightException)
            {
                // Between two documents there is none to ask.
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"{name} pressed something on {page.Url} and no page followed.");
    }

    private async Task TabToAsync(ILocator target)
    {
        for (var presses = 0; presses < 250; presses++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"{name} cannot reach {target} on {page.Url} with the Tab key.");
    }

    private async Task ChooseByArrowsAsync(ILocator radio)
    {
        const string inGroup = "e => document.activeElement?.type === 'radio' && document.activeElement.name === e.name && document.activeElement.form === e.form";
        for (var presses = 0; presses < 250 && !await radio.EvaluateAsync<bool>(inGroup); presses++)
            await page.Keyboard.PressAsync("Tab");
        if (!await radio.IsCheckedAsync()) await page.Keyboard.PressAsync("Space");
        for (var presses = 0; presses < 30 && !await radio.IsCheckedAsync(); presses++)
            await page.Keyboard.PressAsync("ArrowDown");
        if (!await radio.IsCheckedAsync())
            throw new InvalidOperationException($"{name} cannot choose {radio} on {page.Url} with the arrow keys.");
    }
}
