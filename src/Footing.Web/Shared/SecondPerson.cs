using System.Collections.Immutable;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;

namespace Footing.Web.Shared;

/// <summary>The playbook's words for whoever reads them: the colleague is spoken to, not of.</summary>
public static class SecondPerson
{
    public static string NameFor(this Sign sign, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(sign);
        return reader == Reader.Colleague ? sign.ForColleague.Name : sign.Name;
    }

    public static ImmutableArray<string> LevelsFor(this Sign sign, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(sign);
        return reader == Reader.Colleague ? sign.ForColleague.Levels : sign.Levels;
    }

    public static string TextFor(this Trigger trigger, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return reader == Reader.Colleague ? trigger.ForColleague : trigger.Text;
    }
}
