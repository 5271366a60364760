using System.Collections.Immutable;
using System.Text;

namespace Footing.Core.Playbooks;

/// <summary>One file of a playbook.</summary>
/// <param name="Name">Path inside the playbook's folder with forward slashes, e.g. <c>moves/debrief.md</c>.</param>
/// <param name="Content">The bytes as stored: UTF-8 text, with or without a byte order mark.</param>
public sealed record PlaybookFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>A file from text, stored as UTF-8.</summary>
    public static PlaybookFile FromText(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}

/// <summary>One thing that is wrong with a playbook, and where.</summary>
/// <param name="File">Name of the file; the playbook's id when no file can be named.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Code">Stable code, lower case with hyphens, e.g. <c>unknown-driver</c>.</param>
/// <param name="Message">One sentence that says what is wrong.</param>
/// <param name="Hint">What to do; null when there is nothing to add.</param>
public sealed record PlaybookFault(string File, int Line, int Column, string Code, string Message, string? Hint = null)
{
    /// <summary>The fault on one line, in the form that editors turn into a link.</summary>
    public override string ToString() =>
        $"{File}:{Line}:{Column}: {Message}" + (Hint is null ? "" : $" ({Hint})") + $" [{Code}]";
}

/// <summary>What came of reading a playbook: the playbook, or every fault found.</summary>
public sealed class PlaybookReading
{
    internal PlaybookReading(Playbook playbook) => Playbook = playbook;

    internal PlaybookReading(ImmutableArray<PlaybookFault> faults) => Faults = faults;

    /// <summary>The playbook; null when there are faults.</summary>
    public Playbook? Playbook { get; }

    /// <summary>Every fault, by file, line and column; empty when there is a playbook.</summary>
    public ImmutableArray<PlaybookFault> Faults { get; } = [];
}
