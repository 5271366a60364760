using Footing.Core.Drivers;
using Footing.Core.Playbooks;

namespace Footing.App.Recoveries;

/// <summary>An answer to one of the playbook's questions, by the voice it is asked of.</summary>
public sealed class QuestionAnswer
{
    private QuestionAnswer() { }

    internal QuestionAnswer(string question, Voice by, Answer answer, bool released)
    {
        Question = question;
        By = by;
        Answer = answer;
        Released = released;
    }

    public RecoveryId RecoveryId { get; private set; }
    public string Question { get; private set; } = "";
    public Voice By { get; private set; }
    public Answer Answer { get; private set; }

    /// <summary>Whether it enters what the lead sees. The lead's own answers always do.</summary>
    public bool Released { get; private set; }

    /// <summary>A changed answer of the colleague waits for release again.</summary>
    internal void Change(Answer answer)
    {
        if (answer == Answer) return;
        Answer = answer;
        Released = By == Voice.Manager;
    }

    internal void Release() => Released = true;
}
