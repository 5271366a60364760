using Footing.Core;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Footing.Web.Features.Accounts;

/// <summary>What someone types to make their account.</summary>
public sealed class NewAccountForm
{
    public string? DisplayName { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    public string? TimeZone { get; set; } = "UTC";

    /// <summary>Puts faults beside their fields.</summary>
    /// <param name="state">Where a page keeps what is wrong.</param>
    /// <param name="form">Name of the form's property.</param>
    /// <param name="faults">Faults whose paths are this form's fields in camel case.</param>
    public static void Say(ModelStateDictionary state, string form, IEnumerable<InputFault> faults)
    {
        foreach (var fault in faults.DistinctBy(fault => fault.Message, StringComparer.Ordinal))
            state.AddModelError($"{form}.{char.ToUpperInvariant(fault.Path[0])}{fault.Path[1..]}", fault.Message);
    }
}
