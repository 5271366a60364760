using Footing.App.People;

namespace Footing.Web.Hosting;

/// <summary>What an endpoint says about who may use it. Every endpoint says one thing; one that says nothing answers nobody.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public abstract class DeclarationAttribute(RecoveryAction action) : Attribute
{
    /// <summary>What someone must be allowed to do, to use the endpoint at all.</summary>
    public RecoveryAction Action { get; } = action;
}

/// <summary>
/// An endpoint for people who are signed in. What concerns the whole site is decided before the endpoint runs. What
/// concerns one recovery is decided where the recovery is read or changed, each act by its own permission.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(RecoveryAction action) : DeclarationAttribute(action);

/// <summary>An endpoint for whoever has the secret link, signed in or not. It is decided where the link is looked up.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsLinkAttribute(RecoveryAction action) : DeclarationAttribute(action);

/// <summary>An endpoint for everyone.</summary>
/// <param name="why">The reason, for whoever reviews the list.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicAttribute(string why) : DeclarationAttribute(RecoveryAction.UsePublicPages)
{
    public string Why { get; } = why;
}
