using System.Text;
using Microsoft.AspNetCore.Http;

namespace Wellspring.Delivery;

/// <summary>A sentence for whoever asked in a way that no page answers.</summary>
static class PlainWords
{
    public static Task Write(HttpResponse response, string sentence)
    {
        response.ContentType = "text/plain; charset=utf-8";
        return HttpMethods.IsHead(response.HttpContext.Request.Method) ? Task.CompletedTask : response.WriteAsync(sentence + "\n", Encoding.UTF8, response.HttpContext.RequestAborted);
    }
}
