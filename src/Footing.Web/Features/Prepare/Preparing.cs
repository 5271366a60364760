namespace Footing.Web.Features.Prepare;

/// <summary>What preparing needs from the host.</summary>
public static class Preparing
{
    /// <summary>Adds the cookie, the engines and the word list. Nothing here keeps anything about a case.</summary>
    public static void AddPreparing(this IServiceCollection services)
    {
        services.AddSingleton<PreparationCookie>();
        services.AddSingleton<PrepareDesk>();
        services.AddSingleton(_ => JudgementWords.BuiltIn());
    }
}
