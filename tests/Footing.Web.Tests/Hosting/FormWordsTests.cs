using System.Net;
using Footing.Web.Hosting;
using Footing.Web.Tests.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;

namespace Footing.Web.Tests.Hosting;

public sealed class FormWordsTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public void Every_word_on_what_cannot_be_read_is_ours()
    {
        var say = demo.Site.The<IOptions<MvcOptions>>().Value.ModelBindingMessageProvider;
        var said = new[]
        {
            say.MissingBindRequiredValueAccessor("field"), say.MissingKeyOrValueAccessor(), say.MissingRequestBodyRequiredValueAccessor(),
            say.ValueMustNotBeNullAccessor("x"), say.AttemptedValueIsInvalidAccessor("x", "field"), say.NonPropertyAttemptedValueIsInvalidAccessor("x"),
            say.UnknownValueIsInvalidAccessor("field"), say.NonPropertyUnknownValueIsInvalidAccessor(), say.ValueIsInvalidAccessor("x"),
            say.ValueMustBeANumberAccessor("field"), say.NonPropertyValueMustBeANumberAccessor(),
        };
        said.ShouldAllBe(words => words == FormWords.Missing || words == FormWords.Unreadable || words == FormWords.NotANumber);
    }

    [Fact]
    public void Nothing_that_cannot_be_empty_says_so_in_the_frameworks_words()
    {
        var metadata = demo.Site.The<IModelMetadataProvider>().GetMetadataForType(typeof(NeedsText)).Properties[nameof(NeedsText.Text)]!;
        metadata.ValidatorMetadata.OfType<System.ComponentModel.DataAnnotations.RequiredAttribute>().Single().ErrorMessage.ShouldBe(FormWords.Missing);
    }

    [Theory]
    [InlineData("PUT", "/")]
    [InlineData("PATCH", "/sign-in")]
    [InlineData("DELETE", "/account")]
    [InlineData("OPTIONS", "/monday")]
    public async Task A_verb_that_no_page_has_is_refused_plainly(string verb, string page)
    {
        using var visitor = demo.Site.Visitor();
        using var content = new FormUrlEncodedContent([new("Name", "x")]);
        var answer = await visitor.RequestAsync(new HttpMethod(verb), page, content);
        answer.Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Headers["Allow"].ShouldContain("GET");
        answer.Text.ShouldContain("This page cannot be used that way");
    }

    [Fact]
    public async Task A_form_that_a_page_does_not_have_is_refused_plainly()
    {
        using var asha = await demo.Site.VisitorAsAsync("asha");
        var answer = await asha.SendFromAsync(await asha.OpenAsync("/account"), "/today", "NoSuchForm");
        answer.Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    private sealed class NeedsText
    {
        public string Text { get; set; } = "";
    }
}
