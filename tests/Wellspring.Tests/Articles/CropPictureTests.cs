using SkiaSharp;
using Wellspring.Articles;

namespace Wellspring.Tests.Articles;

public sealed class CropPictureTests
{
    [Theory]
    [InlineData(0, 0, 11, 1)]
    [InlineData(0, 0, 0, 1)]
    [InlineData(-1, 0, 1, 1)]
    [InlineData(int.MaxValue, 0, 10, 1)]
    [InlineData(0, int.MaxValue, 1, 10)]
    [InlineData(1, 0, int.MaxValue, 1)]
    public void A_part_that_is_not_all_in_the_picture_is_refused(int x, int y, int width, int height) =>
        Assert.Equal(["file-unreadable"], CropPicture.Of(Picture(), new(x, y, width, height), "small.png").Refusals.Select(r => r.Code));

    [Fact]
    public void The_whole_picture_is_a_part_of_it() => Assert.True(CropPicture.Of(Picture(), new(0, 0, 10, 5), "small.png").Done);

    private static byte[] Picture()
    {
        using var picture = new SKBitmap(10, 5);
        using var made = picture.Encode(SKEncodedImageFormat.Png, 100);
        return made.ToArray();
    }
}
