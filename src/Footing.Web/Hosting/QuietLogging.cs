namespace Footing.Web.Hosting;

/// <summary>What is logged: starts, stops and faults. No request lines, since addresses hold secrets and names.</summary>
internal static class QuietLogging
{
    public static void AddQuietLogging(this ILoggingBuilder logging)
    {
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.IncludeScopes = false;
        });
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("Footing", LogLevel.Information);
        // It prints whole exceptions, and their messages can quote what someone typed. Incidents logs them without.
        logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        // It quotes what a sign-in provider sent. ProviderScheme says that an answer was refused.
        logging.AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.Error);
        logging.AddFilter("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.None);
        // Keys stay in a folder that only the owner can read; the warning that they are not encrypted says nothing new.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // What keeps the host from starting is said in one line by the command that started it.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level is LogLevel.Warning or LogLevel.Critical);
        logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is LogLevel.Warning or LogLevel.Error);
        // The first start of a new database looks for a table that is not there yet.
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
    }
}
