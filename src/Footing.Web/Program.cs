return await Footing.Web.WebHost.RunAsync(new Footing.Web.HostOptions { DataFolder = "data" }, CancellationToken.None);
