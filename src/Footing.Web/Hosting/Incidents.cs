using System.Security.Cryptography;
using Microsoft.AspNetCore.Diagnostics;

namespace Footing.Web.Hosting;

/// <summary>
/// Gives every unexpected fault a code, which the error page shows and the log holds. The log gets the kind of fault
/// and where it happened, but no message, since messages can quote what someone typed.
/// </summary>
internal sealed class Incidents(ILogger<Incidents> log) : IExceptionHandler
{
    private const int CodeBytes = 5;
    private static readonly object Key = new();

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(CodeBytes));
        httpContext.Items[Key] = code;
        for (var fault = exception; fault is not null; fault = fault.InnerException)
            log.LogError("Incident {Code}: {Kind}{NewLine}{Where}", code, fault.GetType().FullName, Environment.NewLine, fault.StackTrace);
        // The error page answers.
        return ValueTask.FromResult(false);
    }

    /// <summary>The code of this request's fault; null when nothing broke.</summary>
    public static string? CodeOf(HttpContext http) => http.Items[Key] as string;
}
