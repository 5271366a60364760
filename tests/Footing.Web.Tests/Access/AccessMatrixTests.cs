using Footing.App.People;

namespace Footing.Web.Tests.Access;

/// <summary>
/// Sends somebody of every kind through every way into a running site and holds the answers against the committed
/// matrix. Then it shows that the matrix would notice: each row taken out of the policy, and each one added that was
/// asked for and refused, changes at least one answer.
/// </summary>
public sealed class AccessMatrixTests
{
    /// <summary>
    /// What a permission too many would not open, since it is looked up by its owner's id before the policy is asked,
    /// needs an account anyway, or is asked of somebody whom a form names.
    /// </summary>
    private static readonly HashSet<RecoveryAction> DecidedTwice =
    [
        RecoveryAction.ReadAlone, RecoveryAction.WriteAlone, RecoveryAction.EraseAlone, RecoveryAction.InviteLead, RecoveryAction.UseOwnAccount, RecoveryAction.Hold,
    ];

    [Fact]
    public async Task Everyone_gets_exactly_where_the_matrix_says_and_every_row_of_the_policy_matters()
    {
        await using var site = await MatrixSite.FoundAsync();
        var ways = await Way.AllAsync(site.Site.The<IServiceProvider>());
        var cells = new List<Cell>();
        foreach (var way in ways)
        {
            foreach (var someone in site.People) cells.Add(await AskAsync(site, way, someone));
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{ways.Count} ways, {site.People.Count} kinds of people, {cells.Count} cells.");
        var differences = Differences(ways, cells);
        foreach (var difference in differences) TestContext.Current.TestOutputHelper.WriteLine(difference);
        differences.Count.ShouldBe(0, "Read each of these, then write into matrix.csv what is right.");
        var unnoticed = await UnnoticedAsync(site, cells);
        foreach (var change in unnoticed) TestContext.Current.TestOutputHelper.WriteLine(change);
        unnoticed.Count.ShouldBe(0, "Each of these changes of the policy would go unnoticed.");
    }

    private static List<string> Differences(IReadOnlyList<Way> ways, List<Cell> cells)
    {
        var differences = new List<string>();
        var answers = cells.ToLookup(cell => cell.Way.Key, cell => cell.Meaning, StringComparer.Ordinal);
        foreach (var key in ways.Select(way => way.Key))
        {
            if (!Matrix.Rows.TryGetValue(key, out var expected)) differences.Add($"add     {Matrix.RowOf(key, answers[key])}");
            else if (!expected.SequenceEqual(answers[key], StringComparer.Ordinal)) differences.Add($"differs {Matrix.RowOf(key, answers[key])}");
        }
        differences.AddRange(Matrix.Rows.Keys.Where(key => !answers.Contains(key)).Select(key => $"remove  {key}"));
        return differences;
    }

    /// <summary>Changes of the policy that no cell notices.</summary>
    private static async Task<List<string>> UnnoticedAsync(MatrixSite site, List<Cell> cells)
    {
        var unnoticed = new List<string>();
        foreach (var row in AccessPolicy.Standard)
        {
            var touched = cells.Where(cell => cell.Asked.Any(question => question.Allowed && Is(question, row))).ToList();
            if (touched.Count == 0) unnoticed.Add($"No endpoint asks for ({row.Who}, {row.What}): use the row or delete it.");
            else if (!await IsNoticedAsync(site, AccessPolicy.Standard.Remove(row), touched)) unnoticed.Add($"Nothing changes without ({row.Who}, {row.What}).");
        }
        var refused = cells.SelectMany(cell => cell.Asked).Where(question => !question.Allowed && !DecidedTwice.Contains(question.What)).ToHashSet();
        foreach (var who in (Relationship[])[Relationship.Admin, Relationship.Partner, Relationship.FormerLead, Relationship.Stranger])
            refused.ShouldContain(new Question(who, RecoveryAction.Read, Allowed: false));
        refused.ShouldContain(new Question(Relationship.Lead, RecoveryAction.ReadLog, Allowed: false));
        TestContext.Current.TestOutputHelper!.WriteLine($"{AccessPolicy.Standard.Length} rows are taken out, {refused.Count} are added, one at a time.");
        foreach (var question in refused)
        {
            var touched = cells.Where(cell => cell.Asked.Contains(question)).ToList();
            var more = AccessPolicy.Standard.Add(new(question.Who, question.What, "a planted hole"));
            if (!await IsNoticedAsync(site, more, touched)) unnoticed.Add($"Nothing changes when ({question.Who}, {question.What}) is added.");
        }
        return unnoticed;
    }

    private static async Task<bool> IsNoticedAsync(MatrixSite site, IEnumerable<Permission> rows, IEnumerable<Cell> touched)
    {
        site.Policy.Become(rows);
        try
        {
            foreach (var cell in touched)
            {
                if ((await AskAsync(site, cell.Way, cell.Someone)).Meaning != cell.Meaning) return true;
            }
            return false;
        }
        finally
        {
            site.Policy.Become(AccessPolicy.Standard);
        }
    }

    private static async Task<Cell> AskAsync(MatrixSite site, Way way, Someone someone)
    {
        site.Policy.TakeAsked();
        var address = way.AddressFor(someone);
        using var answer = way.Verb == "GET" ? await someone.GetAsync(address) : await someone.PostAsync(address, Forms.For(way, site.Ids));
        var cell = new Cell(way, someone, Matrix.Meaning(answer), site.Policy.TakeAsked());
        if (way.Verb != "GET" && cell.Meaning == Matrix.Yes) site.PutBack();
        return cell;
    }

    private static bool Is(Question question, Permission row) => question.Who == row.Who && question.What == row.What;

    /// <summary>One answer to one person, with what the policy was asked for it.</summary>
    private sealed record Cell(Way Way, Someone Someone, string Meaning, IReadOnlyCollection<Question> Asked);
}
