namespace Footing.App.Recoveries;

/// <summary>What one author wrote in one section of the debrief. One per author and section, so that two accounts stand side by side.</summary>
public sealed class DebriefLine
{
    private DebriefLine() { }

    internal DebriefLine(string section, Guid authorId, PersonalText text)
    {
        Section = section;
        AuthorId = authorId;
        Text = text;
    }

    public RecoveryId RecoveryId { get; private set; }
    public string Section { get; private set; } = "";
    public Guid AuthorId { get; private set; }
    public PersonalText Text { get; private set; } = null!;
    public int Version { get; private set; } = 1;

    internal void Rewrite(PersonalText text)
    {
        Text = text;
        Version++;
    }
}
