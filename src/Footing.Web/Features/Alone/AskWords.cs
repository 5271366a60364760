using Footing.App.Alone;
using Footing.Web.Shared;

namespace Footing.Web.Features.Alone;

/// <summary>How far something to ask for is, in words.</summary>
public static class AskWords
{
    public static IReadOnlyList<Choice> States { get; } =
    [
        new(nameof(AskState.Chosen), "I want to ask for it"),
        new(nameof(AskState.Asked), "I have asked"),
        new(nameof(AskState.Answered), "I have an answer"),
        new(nameof(AskState.Done), "It is done"),
    ];

    public static string Of(AskState state) => state switch
    {
        AskState.Chosen => "to ask",
        AskState.Asked => "asked",
        AskState.Answered => "answered",
        _ => "done",
    };
}
