using Footing.App.People;

namespace Footing.Web.Tests.Access;

/// <summary>An audience whose rows can be changed while the site runs.</summary>
internal sealed class ChangeableAudience() : Audience(Standard)
{
    private Audience present = new(Standard);

    public override Sight SightOf(Content what, Relationship who) => present.SightOf(what, who);

    /// <summary>From now on exactly these rows hold.</summary>
    public void Become(IEnumerable<AudienceRow> rows) => present = new(rows);
}
