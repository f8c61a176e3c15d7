using Wellspring.Readers;

namespace Wellspring.Site.Forms;

public static class FormPaths
{
    public const string Request = "/request-an-article";
    public const string Feedback = "/feedback";
    public const string Contact = "/about/contact";
    public const string Task = "/forms/task";

    public const string ThankYou = "/thank-you";

    /// <summary>The same with help before everything else. Its name says nothing: it stays in the reader's history.</summary>
    public const string ThankYouAndHelp = "/thank-you/for-writing";

    public static string Of(MessageKind kind) => kind switch
    {
        MessageKind.Request => Request,
        MessageKind.Feedback => Feedback,
        _ => Contact,
    };
}
