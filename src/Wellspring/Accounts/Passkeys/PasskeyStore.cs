using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Accounts.Passkeys;

/// <summary>Just what the framework's passkey handler reads of users. It never writes: what it found is stored by the use case that asked it.</summary>
sealed class PasskeyStore(WellspringDb db) : IUserPasskeyStore<StaffUser>
{
    public Task<string> GetUserIdAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public async Task<StaffUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await db.Staff.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.RemovedAt == null, cancellationToken) : null;

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(StaffUser user, CancellationToken cancellationToken) =>
        [.. (await db.Passkeys.AsNoTracking().Where(p => p.UserId == user.Id).ToListAsync(cancellationToken)).Select(Told)];

    public async Task<StaffUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        var passkeys = db.Passkeys;
        return await db.Staff.AsNoTracking().SingleOrDefaultAsync(u => passkeys.Any(p => p.UserId == u.Id && p.CredentialId == id), cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(StaffUser user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        return await db.Passkeys.AsNoTracking().SingleOrDefaultAsync(p => p.UserId == user.Id && p.CredentialId == id, cancellationToken) is { } found ? Told(found) : null;
    }

    private static UserPasskeyInfo Told(Passkey passkey) => new(
        Base64Url.DecodeFromChars(passkey.CredentialId), Base64Url.DecodeFromChars(passkey.PublicKey), passkey.AddedAt, (uint)passkey.SignCount, [.. passkey.Transports],
        isUserVerified: true, passkey.IsBackupEligible, passkey.IsBackedUp, attestationObject: [], clientDataJson: []);

    public Task AddOrUpdatePasskeyAsync(StaffUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw Unasked;
    public Task RemovePasskeyAsync(StaffUser user, byte[] credentialId, CancellationToken cancellationToken) => throw Unasked;
    public Task<string?> GetUserNameAsync(StaffUser user, CancellationToken cancellationToken) => throw Unasked;
    public Task SetUserNameAsync(StaffUser user, string? userName, CancellationToken cancellationToken) => throw Unasked;
    public Task<string?> GetNormalizedUserNameAsync(StaffUser user, CancellationToken cancellationToken) => throw Unasked;
    public Task SetNormalizedUserNameAsync(StaffUser user, string? normalizedName, CancellationToken cancellationToken) => throw Unasked;
    public Task<StaffUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw Unasked;
    public Task<IdentityResult> CreateAsync(StaffUser user, CancellationToken cancellationToken) => throw Unasked;
    public Task<IdentityResult> UpdateAsync(StaffUser user, CancellationToken cancellationToken) => throw Unasked;
    public Task<IdentityResult> DeleteAsync(StaffUser user, CancellationToken cancellationToken) => throw Unasked;

    public void Dispose()
    {
        // The database belongs to the request.
    }

    private static NotSupportedException Unasked => new("Users are kept by the use cases of this module.");
}
