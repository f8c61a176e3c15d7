using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Wellspring.Accounts.Passkeys;
using Wellspring.Accounts.SigningIn;

namespace Wellspring.Studio.SigningIn;

/// <summary>How a challenge goes to the script of a page, and its answer comes back in a form.</summary>
static class PasskeyForm
{
    public static IResult Challenge(SecretWord word, string optionsJson) =>
        Results.Text(new JsonObject { ["ceremony"] = word.Shown, ["options"] = JsonNode.Parse(optionsJson) }.ToJsonString(JsonSerializerOptions.Web), "application/json");

    /// <summary>Null when the form brings none.</summary>
    public static PasskeyAnswer? Answer(StudioForm form, string prefix = "") =>
        form.Secret(prefix + "credential") is { Length: > 0 } credential ? new(SecretWord.Read(form.Secret(prefix + "ceremony")), credential) : null;
}
