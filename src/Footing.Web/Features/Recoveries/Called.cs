using Footing.App.Recoveries;

namespace Footing.Web.Features.Recoveries;

/// <summary>The two people as a page calls them: by the first word of the name that each chose for themselves.</summary>
public static class Called
{
    public static string Lead(this RecoveryView view) => First(view.LeadName);

    public static string Colleague(this RecoveryView view) => First(view.ColleagueName);

    /// <summary>Whoever wrote something, who may be a lead of before.</summary>
    public static string Author(this RecoveryView view, Guid author) => First(view.NameOf(author));

    public static string First(string name) => name.Split(' ', 2)[0];
}
