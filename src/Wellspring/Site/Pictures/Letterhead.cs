using Wellspring.Foundation.Pictures;

namespace Wellspring.Site.Pictures;

/// <summary>The drop and the name of the site, as they stand on every page.</summary>
static class Letterhead
{
    public const string Drop = "M16 1S6 13.2 6 20.2a10 10 0 0 0 20 0C26 13.2 16 1 16 1Z";

    public static IEnumerable<Mark> At(double x, double y, double height, string name) =>
    [
        new Outline(Drop, x - (height * 0.19), y, height / 32, Ink.Accent),
        new Line([new(name, Strong: true)], x + (height * 0.85), y + (height * 0.72), height * 0.74, 900, Ink.Accent),
    ];
}
