using System.Collections.Immutable;
using System.Globalization;
using Footing.App.Recoveries;
using Footing.Core.Playbooks;
using Footing.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Footing.Web.Features.Prepare;

/// <summary>Step three: what the lead has noticed. What is not ticked was not seen, which is not the same as not there.</summary>
public sealed class SignsModel(PrepareDesk desk) : PreparePage(desk)
{
    public override PrepareStep Step => PrepareStep.Signs;

    /// <summary>Ids of the signs noticed.</summary>
    [BindProperty] public string[] Seen { get; set; } = [];

    /// <summary>Levels as sent, by id of the sign; empty for no level.</summary>
    [BindProperty] public Dictionary<string, string?> Level { get; set; } = [];

    /// <summary>Examples as typed, by id of the sign.</summary>
    [BindProperty] public Dictionary<string, string?> Example { get; set; } = [];

    public void OnGet()
    {
        Seen = [.. Preparation.Signs.Keys];
        Level = Preparation.Signs.ToDictionary(s => s.Key, s => s.Value.Level?.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
        Example = Preparation.Signs.ToDictionary(s => s.Key, s => s.Value.Example?.Value, StringComparer.Ordinal);
    }

    public IActionResult OnPost()
    {
        var noted = Playbook.Signs
            .Where(sign => Seen.Contains(sign.Id, StringComparer.Ordinal))
            .ToImmutableSortedDictionary(sign => sign.Id, Read, StringComparer.Ordinal);
        foreach (var tooMany in Playbook.Signs.Where(s => noted.GetValueOrDefault(s.Id)?.Level is not null).Skip(Limits.LevelsAtOpening))
            ModelState.AddModelError(LevelKey(tooMany), $"{tooMany.Name}: leave it ticked without a level. {Limits.LevelsAtOpening} signs at most have one.");
        return ModelState.IsValid
            ? KeepAndGo(Preparation with { Signs = noted }, PrepareStep.Why.PathIn(Id))
            : this.Refused();
    }

    private NotedSign Read(Sign sign)
    {
        var level = ReadLevel(sign);
        var example = Example.GetValueOrDefault(sign.Id);
        CheckLength(example, Limits.Example, ExampleKey(sign));
        if (level >= Playbook.Planning.PresentFrom && string.IsNullOrWhiteSpace(example))
            ModelState.AddModelError(ExampleKey(sign), $"{sign.Name}: give one example of what you saw or heard.");
        return new(level, PersonalText.From(example));
    }

    private int? ReadLevel(Sign sign)
    {
        if (Level.GetValueOrDefault(sign.Id) is not { Length: > 0 } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level < sign.Levels.Length) return level;
        ModelState.AddModelError(LevelKey(sign), "Choose one of the levels.");
        return null;
    }

    public static string LevelKey(Sign sign) => $"Level[{sign.Id}]";

    public static string ExampleKey(Sign sign) => $"Example[{sign.Id}]";
}
