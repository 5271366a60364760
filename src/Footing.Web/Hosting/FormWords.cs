using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Footing.Web.Hosting;

/// <summary>What is said of a value that cannot be read, in our words and without repeating it.</summary>
public static class FormWords
{
    public const string Missing = "Fill this in.";
    public const string Unreadable = "This cannot be read. Check it and send it again.";
    public const string NotANumber = "Type a number.";

    internal static void Use(MvcOptions mvc)
    {
        var say = mvc.ModelBindingMessageProvider;
        say.SetMissingBindRequiredValueAccessor(_ => Missing);
        say.SetMissingKeyOrValueAccessor(() => Missing);
        say.SetMissingRequestBodyRequiredValueAccessor(() => Missing);
        say.SetValueMustNotBeNullAccessor(_ => Missing);
        say.SetAttemptedValueIsInvalidAccessor((_, _) => Unreadable);
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Unreadable);
        say.SetUnknownValueIsInvalidAccessor(_ => Unreadable);
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => Unreadable);
        say.SetValueIsInvalidAccessor(_ => Unreadable);
        say.SetValueMustBeANumberAccessor(_ => NotANumber);
        say.SetNonPropertyValueMustBeANumberAccessor(() => NotANumber);
        mvc.ModelMetadataDetailsProviders.Add(new Rules());
    }

    /// <summary>Rules that name no message of their own, such as those the framework adds to whatever cannot be null.</summary>
    private sealed class Rules : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            {
                if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null)
                    rule.ErrorMessage = rule is RequiredAttribute ? Missing : Unreadable;
            }
        }
    }
}
