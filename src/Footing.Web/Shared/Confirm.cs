namespace Footing.Web.Shared;

/// <summary>A page that asks before something that cannot be undone: <c>&lt;partial name="/Shared/_Confirm.cshtml" model="…" /&gt;</c>.</summary>
/// <param name="Question">The heading, a question.</param>
/// <param name="WhatHappens">What will be so afterwards, in a sentence or two.</param>
/// <param name="Button">What the button says: the act itself, not "OK".</param>
/// <param name="Action">Where the form posts to.</param>
/// <param name="Back">Where changing nothing leads.</param>
public sealed record Confirm(string Question, string WhatHappens, string Button, string Action, string Back);
