return await Footing.Web.WebHost.RunAsync(
    new Footing.Web.HostOptions { DataFolder = Environment.GetEnvironmentVariable("FOOTING_DATA") ?? "data", Urls = Environment.GetEnvironmentVariable("FOOTING_URLS") ?? "http://127.0.0.1:5080" },
    CancellationToken.None);
