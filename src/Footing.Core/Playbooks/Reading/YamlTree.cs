using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Footing.Core.Playbooks.Reading;

/// <summary>Where something stands: file, line and column, both from 1.</summary>
internal readonly record struct Place(string File, int Line, int Column);

/// <summary>A piece of YAML that knows where it stands.</summary>
internal abstract record YamlNode(Place At);

/// <summary>A scalar. Only a plain one (without quotes) can be a number, a truth value or nothing at all.</summary>
internal sealed record YamlText(Place At, string Value, bool IsPlain) : YamlNode(At)
{
    public bool IsNothing => IsPlain && Value is "" or "~" or "null";
}

/// <summary>A sequence.</summary>
internal sealed record YamlList(Place At, ImmutableArray<YamlNode> Items) : YamlNode(At);

/// <summary>A mapping, its keys in the order of the file and repeated ones still there.</summary>
internal sealed record YamlMap(Place At, ImmutableArray<YamlEntry> Entries) : YamlNode(At);

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlText Key, YamlNode Value);

/// <summary>Parses the plain subset of YAML that playbooks use: one document, no anchors, aliases or tags.</summary>
internal static class YamlTree
{
    /// <summary>Deeper than any playbook needs; bounds the recursion.</summary>
    private const int MostLevels = 24;

    private const string NoAliases = "anchors and aliases are not used; write the value out";

    /// <summary>The mapping a text holds, or null with a fault noted.</summary>
    /// <param name="file">Name of the file, for places.</param>
    /// <param name="yaml">The text.</param>
    /// <param name="linesBefore">Lines of the file that come before the text.</param>
    /// <param name="draft">Takes the faults.</param>
    public static YamlMap? ParseMap(string file, string yaml, int linesBefore, Draft draft)
    {
        Place At(Mark mark) => new(file, (int)mark.Line + linesBefore, Math.Max(1, (int)mark.Column));
        var parser = new Parser(new StringReader(yaml));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return Refuse("The file is empty.");
            parser.Consume<DocumentStart>();
            var node = ParseNode(parser, At, 0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _)) return Refuse("The file holds more than one YAML document.");
            return node as YamlMap ?? Refuse("The file should be a mapping of keys to values.");
        }
        catch (YamlException fault)
        {
            return Refuse($"This is not YAML as playbooks use it: {fault.Message.TrimEnd('.')}.", At(fault.Start));
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The parser lets some mistakes inside {…} and […] escape as these; they come just after what it read last.
            return Refuse("This is not YAML as playbooks use it.", At(parser.Current?.End ?? Mark.Empty));
        }

        YamlMap? Refuse(string message, Place? at = null)
        {
            draft.FaultOfFile(at ?? new Place(file, linesBefore + 1, 1), "yaml", message);
            return null;
        }
    }

    private static YamlNode ParseNode(Parser parser, Func<Mark, Place> at, int level)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias)) throw new YamlException(alias.Start, alias.End, NoAliases);
        var start = parser.Consume<NodeEvent>();
        if (level > MostLevels) throw new YamlException(start.Start, start.End, "nested too deeply");
        if (!start.Anchor.IsEmpty) throw new YamlException(start.Start, start.End, NoAliases);
        if (!start.Tag.IsEmpty && !start.Tag.IsNonSpecific)
            throw new YamlException(start.Start, start.End, "tags are not used");
        return start switch
        {
            Scalar scalar => new YamlText(at(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => new YamlList(at(start.Start), ParseItems(parser, at, level)),
            _ => new YamlMap(at(start.Start), ParseEntries(parser, at, level)),
        };
    }

    private static ImmutableArray<YamlNode> ParseItems(Parser parser, Func<Mark, Place> at, int level)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(ParseNode(parser, at, level + 1));
        return items.ToImmutable();
    }

    private static ImmutableArray<YamlEntry> ParseEntries(Parser parser, Func<Mark, Place> at, int level)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out var _))
        {
            var next = parser.Current!;
            var key = ParseNode(parser, at, level + 1) as YamlText
                ?? throw new YamlException(next.Start, next.End, "a key should be a plain name");
            entries.Add(new YamlEntry(key, ParseNode(parser, at, level + 1)));
        }
        return entries.ToImmutable();
    }
}
