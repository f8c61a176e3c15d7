using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace Wellspring.Studio.SigningIn;

/// <summary>A QR code as one path of an SVG drawing whose unit is a square of the code, with the margin that the standard asks for (ISO/IEC 18004).</summary>
static class QrDrawing
{
    public static (int Size, string Path) Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++) Draw(code.ModuleMatrix[row], row, path);
        return (code.ModuleMatrix.Count, path.ToString());
    }

    private static void Draw(BitArray squares, int row, StringBuilder path)
    {
        for (var column = 0; column < squares.Count; column++)
        {
            var begin = column;
            while (column < squares.Count && squares[column]) column++;
            if (column > begin) path.Append(CultureInfo.InvariantCulture, $"M{begin} {row}h{column - begin}v1h-{column - begin}z");
        }
    }
}
