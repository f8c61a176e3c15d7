using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Wellspring.Accounts.SecondFactors;

namespace Wellspring.Tests.Accounts.SecondFactors;

public sealed class TimedCodesTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly EphemeralDataProtectionProvider Protection = new();

    /// <summary>RFC 6238, appendix B, the last six digits of each.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_of_the_standard_are_those_of_their_step(long seconds, string code)
    {
        Assert.Equal(seconds / 30, TimedCodes.StepOf(Secret, code, DateTimeOffset.FromUnixTimeSeconds(seconds)));
        Assert.Equal(seconds / 30, TimedCodes.StepOf(Secret, $"{code[..3]} {code[3..]}", DateTimeOffset.FromUnixTimeSeconds(seconds)));
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void One_step_early_or_late_is_allowed_and_no_more(int late, bool isGood) =>
        Assert.Equal(isGood, TimedCodes.StepOf(Secret, "005924", DateTimeOffset.FromUnixTimeSeconds(1234567890 + late)) is not null);

    [Theory]
    [InlineData("")]
    [InlineData("05924")]
    [InlineData("0005924")]
    [InlineData("٠٠٥٩٢٤")]
    [InlineData("005924x")]
    public void Whatever_is_not_six_digits_is_no_code(string typed) => Assert.Null(TimedCodes.StepOf(Secret, typed, DateTimeOffset.FromUnixTimeSeconds(1234567890)));

    [Fact]
    public void The_address_for_an_application_names_the_site_and_the_account() =>
        Assert.Equal("otpauth://totp/Health%20%26%20Co:wanda%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Health%20%26%20Co", TimedCodes.Address("Health & Co", "wanda@example.org", Secret));

    [Fact]
    public void A_sealed_secret_opens_for_its_own_user_and_with_its_own_keys_only()
    {
        var (wanda, other) = (Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Guid.CreateVersion7(DateTimeOffset.UnixEpoch));
        var secrets = new CodeSecrets(Protection);
        var kept = secrets.Seal(wanda, Secret);
        Assert.Equal(Secret, secrets.Open(wanda, kept));
        Assert.Null(secrets.Open(other, kept));
        Assert.Null(new CodeSecrets(new EphemeralDataProtectionProvider()).Open(wanda, kept));
        Assert.Null(secrets.Open(wanda, "no seal at all"));
        Assert.DoesNotContain("GEZDGNBV", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("o1-OL", "0101")]
    [InlineData("abcd efgh", "ABCD-EFGH")]
    public void A_recovery_code_may_be_typed_in_many_ways(string typed, string shown)
    {
        var user = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
        Assert.Equal(NewRecoveryCodes.HashOf(user, shown), NewRecoveryCodes.HashOf(user, typed));
        Assert.NotEqual(NewRecoveryCodes.HashOf(user, shown), NewRecoveryCodes.HashOf(user, typed + "2"));
    }
}
