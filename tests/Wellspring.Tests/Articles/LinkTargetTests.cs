using Wellspring.Articles;

namespace Wellspring.Tests.Articles;

public sealed class LinkTargetTests
{
    [Theory]
    [InlineData("https://who.int", true, false)]
    [InlineData("HTTP://who.int", true, false)]
    [InlineData("mailto:a@b.c", true, false)]
    [InlineData("tel:988", true, false)]
    [InlineData("sms:741741", true, false)]
    [InlineData("//who.int/x", true, false)]
    [InlineData("/crisis", true, true)]
    [InlineData("#why", true, true)]
    [InlineData("a/b?c=d:e", true, true)]
    [InlineData("javascript:alert(1)", false, false)]
    [InlineData("JaVaScRiPt:alert(1)", false, false)]
    [InlineData(" \u0001javascript:alert(1)", false, false)]
    [InlineData("java\nscript:alert(1)", false, false)]
    [InlineData("vbscript:x", false, false)]
    [InlineData("data:text/html,x", false, false)]
    [InlineData("file:///etc/passwd", false, false)]
    public void Only_web_mail_and_phone_addresses_are_safe(string href, bool safe, bool within)
    {
        Assert.Equal(safe, LinkTarget.IsSafe(href));
        Assert.Equal(within, LinkTarget.IsInternal(href));
    }
}
