using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Shared;

namespace Footing.Web.Features.Lines;

/// <summary>A sign that was noted at the opening, in words.</summary>
public static class SignWords
{
    public static string Noted(Sign sign, NotedSign noted, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(sign);
        ArgumentNullException.ThrowIfNull(noted);
        return noted.Level is { } level ? $"{sign.NameFor(reader)}. {sign.LevelsFor(reader)[level]}" : $"{sign.NameFor(reader)}, noticed.";
    }
}
