using Footing.App.People;

namespace Footing.App.Recoveries;

/// <summary>What each stage leaves open. Reading, ending and taking back are open in every stage.</summary>
internal static class StageRules
{
    public static bool Allow(Stage stage, RecoveryAction action) => action switch
    {
        RecoveryAction.Read or RecoveryAction.ReadLog or RecoveryAction.TakeCopy => true,
        RecoveryAction.TakeBackInput or RecoveryAction.Erase => true,
        RecoveryAction.Accept or RecoveryAction.Decline => stage == Stage.Invited,
        RecoveryAction.Close => stage is Stage.Agreed or Stage.Paused or Stage.Closed,
        RecoveryAction.Pause or RecoveryAction.ProposeHandOver or RecoveryAction.AgreeHandOver => stage is Stage.Agreed or Stage.Paused,
        RecoveryAction.Release or RecoveryAction.MarkNotRight or RecoveryAction.InviteAlly => stage is not Stage.Invited,
        RecoveryAction.Resume => stage == Stage.Paused,
        RecoveryAction.WantLaterLooks or RecoveryAction.NoteSuggestion or RecoveryAction.ChooseCounting => stage is not Stage.Invited,
        _ => stage == Stage.Agreed,
    };
}
