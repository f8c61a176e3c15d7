using System.Text;
using System.Text.RegularExpressions;
using Wellspring.Delivery;

namespace Wellspring.Site.Styleguide;

/// <summary>Real parts link to the pages of what they show. The specimen has none: its links stay on the styleguide.</summary>
static partial class SpecimenLinks
{
    public static RenderedPage Kept(RenderedPage page) => page with { Bytes = Encoding.UTF8.GetBytes(Away().Replace(Encoding.UTF8.GetString(page.Bytes), "href=\"#specimens\"")) };

    [GeneratedRegex($"href=\"/(?:articles|people|tests|topics)/{Specimen.Slug}[^\"]*\"")]
    private static partial Regex Away();
}
