return await Footing.Web.Commands.FootingCommand.RunAsync(args);
