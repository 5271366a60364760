using System.Collections.Immutable;
using System.Text.RegularExpressions;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Footing.Web.Features.Prepare;

/// <summary>
/// Marks words that judge a person where a line of facts is wanted. Advice only: nothing is refused and no match is kept.
/// The list is data, see <c>rules/README.md</c>.
/// </summary>
public sealed class JudgementWords
{
    private const string Resource = "rules/judgement-words.yaml";

    private readonly ImmutableDictionary<string, string> adviceByWord;
    private readonly Regex matcher;

    /// <param name="groups">Advice with its words; a word stands in one group only.</param>
    public JudgementWords(IEnumerable<JudgementGroup> groups)
    {
        Groups = [.. groups];
        adviceByWord = Groups.SelectMany(g => g.Words, (g, word) => KeyValuePair.Create(word, g.Advice))
            .ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);
        // Longest first, so that a phrase wins over a word inside it.
        var words = string.Join('|', adviceByWord.Keys.OrderByDescending(w => w.Length).Select(Regex.Escape));
        matcher = new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{words})(?![\p{{L}}\p{{N}}])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>The groups in the order of the file.</summary>
    public ImmutableArray<JudgementGroup> Groups { get; }

    /// <summary>The list that is built into the program.</summary>
    public static JudgementWords BuiltIn()
    {
        using var stream = typeof(JudgementWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not built in.");
        using var reader = new StreamReader(stream);
        var file = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<WordFile>(reader);
        return new(file.Groups.Select(g => new JudgementGroup(g.Advice, [.. g.Words])));
    }

    /// <summary>The words to mark, in the order they stand in the text.</summary>
    public ImmutableArray<JudgementMark> Mark(string text) =>
    [
        .. matcher.Matches(text.Replace('\u2019', '\''))
            .Select(m => new JudgementMark(m.Index, m.Length, adviceByWord[m.Value])),
    ];

    private sealed class WordFile
    {
        public List<WordGroup> Groups { get; set; } = [];
    }

    private sealed class WordGroup
    {
        public string Id { get; set; } = "";
        public string Advice { get; set; } = "";
        public List<string> Words { get; set; } = [];
    }
}

/// <summary>Words that call for the same advice.</summary>
public sealed record JudgementGroup(string Advice, ImmutableArray<string> Words);

/// <summary>A stretch of text to mark, in UTF-16 units, with the advice beside it.</summary>
public sealed record JudgementMark(int Start, int Length, string Advice);
