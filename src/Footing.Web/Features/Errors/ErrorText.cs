namespace Footing.Web.Features.Errors;

/// <summary>The words of an error page.</summary>
internal sealed record ErrorText(string Title, string WhatHappened, string WhatWasKept, string WhatToDo)
{
    /// <summary>For a link to make an account or to set a password, which whoever holds it cannot have mistyped.</summary>
    public static ErrorText LinkIsOver { get; } = new(
        "This link works no more",
        "It was used, a newer one took its place, or its days are over.",
        "Nothing was changed.",
        "If you have set your password with it, sign in. If not, ask your administrator for a new link.");

    public static ErrorText For(int status) => status switch
    {
        400 => new(
            "This form could not be read",
            "The page was open for a long time, or the sign-in changed while it was open.",
            "Nothing was changed. What you typed is still in your browser.",
            "Go back with your browser, copy what matters, load the page again and send it from there."),
        401 or 403 => new(
            "This page is not for this account",
            "You are signed in, and what you asked for belongs to someone else or to another role.",
            "Nothing was changed.",
            "If you think you should see it, ask the person it belongs to. Administrators cannot open what two people share either."),
        404 => new(
            "There is nothing here",
            "The address may be mistyped, or what stood here has ended and was deleted, or it is not yours to see.",
            "Nothing was changed.",
            "Go to the start and look from there."),
        405 => new(
            "This page cannot be used that way",
            "It was asked for something that it does not do.",
            "Nothing was changed.",
            "Go to the start and open it from there."),
        413 => new(
            "That was too much at once",
            "What you sent is larger than this page takes.",
            "Nothing was changed. What you typed is still in your browser.",
            "Go back, shorten it and send it again."),
        422 => new(
            "Something in this form does not fit",
            "One of the answers cannot be used as it is.",
            "Nothing was changed. What you typed is still in your browser.",
            "Go back and look at the answers again."),
        429 => new(
            "A little too fast",
            "There were many requests from your network in a short time, so this one was held back.",
            "Nothing was changed. What you typed is still in your browser.",
            "Wait a minute, go back and send it again."),
        503 => new(
            "Footing is not ready",
            "It is starting, or its database is out of reach.",
            "Whatever was saved before is safe. The last thing you sent may not have been saved.",
            "Wait a minute and load the page again. If this stays, tell your administrator."),
        >= 500 => new(
            "Something broke on our side",
            "It was not anything you did.",
            "Whatever was saved before is safe. The last thing you sent may not have been saved.",
            "Go back and try once more. If it happens again, give your administrator the code below."),
        _ => new(
            "This did not work",
            "The request could not be answered as it was.",
            "Nothing was changed.",
            "Go to the start and try from there."),
    };
}
