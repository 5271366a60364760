using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace Footing.Web.Hosting;

/// <summary>Tells what a browser sent wrongly from what broke here.</summary>
internal static class PasskeyFault
{
    /// <summary>True for an answer that is missing or cannot be read, or that belongs to no challenge: Identity throws on all of these.</summary>
    public static bool IsOfInput(Exception fault) => fault is PasskeyException or JsonException or FormatException or ArgumentException or InvalidOperationException;
}
