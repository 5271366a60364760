using System.Globalization;
using System.Text;
using Footing.App.People;
using Footing.App.Recoveries;
using Footing.Core.Insights;

namespace Footing.App.Privacy;

/// <summary>How long things are kept, with the numbers that the sweeps use.</summary>
internal static class RetentionTable
{
    public static string Write()
    {
        var text = new StringBuilder(PrivacyPack.Head("How long it is kept"))
            .AppendLine("Days are counted in the time zone of the recovery. Deletion is at the hour of the next sweep. An administrator can lower the days of an invitation, of a recovery and of work alone, with notice; a legal hold, which the colleague reads of, makes deletion wait.").AppendLine()
            .AppendLine("| what | kept, in days | and then |").AppendLine("| --- | --- | --- |");
        Add("Monday sheet, preparation", "not stored", "it lived in the lead's own browser");
        Add("invitation, not accepted", Days(RetentionPeriods.Longest.Invitation), "deleted with all content at once when declined or taken back, else on its last day; the lead reads *not taken up* either way");
        Add("row of an invitation, days only", Days(RetentionPeriods.Longest.Closed), "deleted, that long after it ran out");
        Add("recovery, closed", Days(RetentionPeriods.Longest.Closed), "deleted with its data key");
        Add("recovery, nothing entered", Days(RetentionPeriods.Longest.Untouched), "deleted with its data key");
        Add("recovery, deleted by the colleague", "0", "deleted with its data key at once");
        Add("what the colleague takes back", "0", "deleted at once");
        Add("work alone, nothing entered", Days(RetentionPeriods.Longest.Untouched), "deleted with its data key; at once when its owner says so");
        Add("what was picked for a lead", Days(RetentionPeriods.Longest.Invitation), "deleted with its data key at once with a yes, a no or a taking back, else on its last day");
        Add("link to make an account", Days(AccountInvitation.OpenDays), "deleted, or when used");
        Add("link to sign in anew", Days(AccountInvitation.SignInDays), "deleted, or when used");
        Add("mark of a closed recovery", $"until its period is published, at most {Periods.MostQuarters} quarters after the quarter it is in", "deleted; figures over groups stay");
        Add("figures for partners", "for good", "they are about no one");
        Add("audit entries", "for good", "they hold ids and no text");
        Add("account", "for good, disabled or not", "the program deletes no account yet; an organisation removes the row after its recoveries are gone");
        return text.ToString();

        void Add(string what, string kept, string then) =>
            text.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {kept} | {then} |");
    }

    private static string Days(int days) => days.ToString(CultureInfo.InvariantCulture);
}
