using Footing.App.Recoveries;
using Footing.Core;
using Footing.Core.Playbooks;
using Footing.Web.Features.Recoveries;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Debrief;

/// <summary>The fact-first debrief: each of the two writes lines of their own and reads the other's beside them.</summary>
public sealed class IndexModel(RecoveryDesk desk, Debriefs debriefs) : RecoveryPage(desk)
{
    /// <summary>What this person wrote, by section.</summary>
    [BindProperty(Name = nameof(Lines))]
    public Dictionary<string, string?> Lines { get; set; } = [];

    /// <summary>Versions of their own lines as shown, by section; 0 where there was none.</summary>
    [BindProperty(Name = nameof(Versions))]
    public Dictionary<string, int> Versions { get; set; } = [];

    protected override string Name => "The debrief";

    public static string KindOf(DebriefSection section) => section.Kind switch
    {
        "feeling" => "Never rated, and fine to skip.",
        "fact" => "Facts only. What you make of it has its own place below.",
        "reading" => "Your own reading, apart from the facts.",
        _ => "One thing is enough.",
    };

    /// <summary>The other one first, with or without a line; then a lead of before who wrote one.</summary>
    public IEnumerable<(string Name, string? Text, Guid Author)> TheirLines(string section)
    {
        var theirs = View.Debrief.Where(line => line.Section == section && line.AuthorId != Account).ToLookup(line => line.AuthorId == OtherId);
        return
        [
            (Other, theirs[true].FirstOrDefault()?.Text.Value, OtherId ?? Guid.Empty),
            .. theirs[false].Select(line => (View.Author(line.AuthorId), (string?)line.Text.Value, line.AuthorId)),
        ];
    }

    public void OnGet()
    {
        foreach (var section in Playbook.Debrief)
        {
            var line = MyLine(section.Id);
            Lines[section.Id] = line?.Text.Value;
            Versions[section.Id] = line?.Version ?? 0;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ChangeOutcome outcome = new ChangeOutcome.Done();
        var clashes = new List<string>();
        foreach (var section in Playbook.Debrief.Select(section => section.Id).Where(Lines.ContainsKey))
        {
            var saved = await debriefs.SaveLineAsync(RecoveryId, Account, section, Lines[section], Versions.GetValueOrDefault(section), cancel);
            if (saved is ChangeOutcome.Conflict) clashes.Add(section);
            if (saved is not ChangeOutcome.Done) outcome = saved;
        }
        if (outcome is ChangeOutcome.Done) return Redirect(Path("debrief/summary"));

        var answer = await AfterAsync(outcome, Path());
        if (clashes.Count > 0) Clash = new([.. clashes.Select(LineOf)], Path("debrief"));
        return answer;
    }

    /// <summary>Lines that were saved beside a refused one are stored by now.</summary>
    protected override void Prepare()
    {
        foreach (var section in Playbook.Debrief)
        {
            Lines.TryAdd(section.Id, MyLine(section.Id)?.Text.Value);
            Versions[section.Id] = MyLine(section.Id)?.Version ?? 0;
        }
    }

    protected override string FieldOf(InputFault fault) => $"Lines[{fault.Path}]";

    private ClashLine LineOf(string section) => new(
        Playbook.Debrief.Single(known => known.Id == section).Question, MyLine(section)?.Text.Value, Lines[section]);

    private DebriefLine? MyLine(string section) =>
        View.Debrief.FirstOrDefault(line => line.Section == section && line.AuthorId == Account);
}
