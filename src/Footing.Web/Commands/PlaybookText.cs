using Footing.Core.Playbooks;

namespace Footing.Web.Commands;

/// <summary>A playbook as text to be read in a terminal.</summary>
internal static class PlaybookText
{
    public static void Write(Playbook playbook, TextWriter text)
    {
        text.WriteLine($"{playbook.Title} ({playbook.Stamp})");
        text.WriteLine(playbook.Summary);
        text.WriteLine($"Content {playbook.ContentHash}");

        Heading("Drivers: why");
        foreach (var driver in playbook.Drivers)
        {
            text.WriteLine($"  {driver.Id}: {driver.Name}. \"{driver.Sentence}\"");
            if (driver.TeamAction is { } action) text.WriteLine($"      around the person: {action.Title}");
        }

        Heading("Triggers: what set it off");
        foreach (var trigger in playbook.Triggers) text.WriteLine($"  {trigger.Id}: {trigger.Text}");

        Heading("Signs: what is seen, 0 to 4 against the person's usual");
        foreach (var sign in playbook.Signs) text.WriteLine($"  {sign.Id}: {sign.Name}{(sign.AboutLead ? " (about the lead)" : "")}");

        Heading("Questions: what tells drivers apart");
        foreach (var question in playbook.Questions)
            text.WriteLine($"  {question.Id} ({(question.AskedOf == Voice.Manager ? "lead" : "colleague")}): {question.Text}");

        Heading("Moves: what to do");
        foreach (var move in playbook.Moves.OrderBy(move => move.Order))
            text.WriteLine($"  {move.Id} ({move.Kind.ToString().ToLowerInvariant()}): {move.Summary}");

        Heading("Self-ratings: 0 to 10");
        foreach (var rating in playbook.SelfRatings) text.WriteLine($"  {rating.Id}: {rating.Text}");

        Heading("Facts: what decides whether a move fits");
        foreach (var fact in playbook.Facts) text.WriteLine($"  {fact.Id}: {fact.Text}");

        Heading("Reasons: why a move is held back");
        foreach (var reason in playbook.Reasons) text.WriteLine($"  {reason.Code}: {reason.Text}");

        Heading("Guardrails");
        foreach (var guardrail in playbook.Guardrails) text.WriteLine($"  {guardrail}");

        void Heading(string words)
        {
            text.WriteLine();
            text.WriteLine(words);
        }
    }
}
