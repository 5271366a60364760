using System.Globalization;

namespace Footing.Web.Tests.Access;

/// <summary>
/// What is typed into forms that refuse an empty one before the policy is asked what the form is for. A form that is
/// not here is sent empty.
/// </summary>
internal static class Forms
{
    private static readonly string Today = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static readonly Dictionary<string, (string Name, string Value)[]> Typed = new(StringComparer.Ordinal)
    {
        ["POST /admin/people?handler=Disable"] = [("id", "{person}")],
        ["POST /admin/people?handler=Enable"] = [("id", "{person}")],
        ["POST /admin/people?handler=Roles"] = [("id", "{person}"), ("change", "lead")],
        ["POST /admin/people?handler=SignInLink"] = [("id", "{person}")],
        ["POST /alone/begin"] = [("SetbackDay", Today)],
        ["POST /alone/{id:guid}/asks?handler=Choose"] = [("Move", "pair-up")],
        ["POST /alone/{id:guid}/asks"] = [("Move", "pair-up")],
        ["POST /alone/{id:guid}/invite?handler=Withdraw"] = [("invitation", "{asked}")],
        ["POST /alone/{id:guid}/why"] = [("Question", "cog-e1"), ("Answer", "Yes")],
        ["POST /invitation/{token}/answer"] = [("DisplayName", "Mina Okafor"), ("Email", "{new address}"), ("Password", "Three-quiet-rivers-7")],
        ["POST /recoveries/{id:guid}/account"] = [("Told", "As I saw it.")],
        ["POST /recoveries/{id:guid}/change?handler=AnswerHandOver"] = [("handOverId", "{handOver}"), ("agree", "true")],
        ["POST /recoveries/{id:guid}/change?handler=ProposeHandOver"] = [("ToLead", "{otherLead}")],
        ["POST /recoveries/{id:guid}/close?handler=Erase"] = [("Sure", "true")],
        ["POST /recoveries/{id:guid}/debrief"] = [("Lines[happened]", "The figures stayed empty.")],
        ["POST /recoveries/{id:guid}/one-on-one"] = [("Day", Today), ("NextStep", "Half of the summary")],
        ["POST /recoveries/{id:guid}/tries"] = [("Day", Today), ("What", "A rehearsal"), ("Size", "Small"), ("Seen", "false"), ("Result", "Met")],
        ["POST /recoveries/{id:guid}/yours?handler=Release"] = [("Key", "answer/cog-e1")],
        ["POST /recoveries/{id:guid}/yours?handler=TakeBack"] = [("Key", "answer/cog-e1")],
        ["POST /recoveries/{id:guid}/why"] = [("Question", "soc-m2"), ("Answer", "Yes")],
        ["POST /recoveries/{id:guid}/why?handler=Release"] = [("Question", "cog-e1")],
    };

    public static IEnumerable<KeyValuePair<string, string>> For(Way way, IReadOnlyDictionary<string, string> ids) =>
        from field in Typed.GetValueOrDefault(way.Key, [])
        select KeyValuePair.Create(field.Name, ValueOf(field.Value, ids));

    // An address is tried once only, or its limit would answer.
    private static string ValueOf(string value, IReadOnlyDictionary<string, string> ids) =>
        value == "{new address}" ? $"{Guid.NewGuid():N}@example.org" : value.StartsWith('{') ? ids[value.Trim('{', '}')] : value;
}
