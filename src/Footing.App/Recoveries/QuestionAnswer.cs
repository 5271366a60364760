using Footing.Core.Drivers;
using Footing.Core.Playbooks;

namespace Footing.App.Recoveries;

/// <summary>An answer to one of the playbook's questions, by the voice it is asked of.</summary>
public sealed class QuestionAnswer
{
    private QuestionAnswer() { }

    internal QuestionAnswer(string question, Voice by, Answer answer)
    {
        Question = question;
        By = by;
        Answer = answer;
    }

    public RecoveryId RecoveryId { get; private set; }
    public string Question { get; private set; } = "";
    public Voice By { get; private set; }
    public Answer Answer { get; private set; }

    internal void Change(Answer answer) => Answer = answer;
}
