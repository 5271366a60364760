using System.Collections.Immutable;
using System.Data.Common;

namespace Footing.App.Storage.Keys;

/// <summary>
/// Where wrapped data keys are kept: apart from the database, so that a copy of the database alone opens nothing, and a key
/// that was destroyed is not in tomorrow's copy of it.
/// </summary>
public abstract class KeyStore
{
    /// <summary>Where it is, for messages.</summary>
    public abstract string Place { get; }

    protected abstract string Table { get; }

    /// <summary>Makes what is missing of the store itself.</summary>
    public abstract Task PrepareAsync(CancellationToken cancel = default);

    /// <summary>False when the store was never prepared.</summary>
    public abstract Task<bool> IsThereAsync(CancellationToken cancel = default);

    /// <summary>A row that is being read waits for it, so that this one does not yield.</summary>
    internal WrappedKey? Find(Guid owner)
    {
        using var connection = Open();
        using var command = Order(connection, $"SELECT owner, under, wrapped, made_at FROM {Table} WHERE owner = @owner", ("owner", owner));
        using var row = command.ExecuteReader();
        return row.Read() ? Read(row) : null;
    }

    /// <summary>Every key, without order.</summary>
    public async Task<ImmutableArray<WrappedKey>> AllAsync(CancellationToken cancel = default)
    {
        await using var connection = await OpenAsync(cancel);
        return await AllAsync(connection, null, cancel);
    }

    /// <summary>Ids of the organisation's keys that wrap them: one, or none in an empty store.</summary>
    public async Task<ImmutableArray<string>> WrappersAsync(CancellationToken cancel = default)
    {
        var wrappers = ImmutableArray.CreateBuilder<string>();
        await using var connection = await OpenAsync(cancel);
        await using var command = Order(connection, $"SELECT DISTINCT under FROM {Table}");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) wrappers.Add(rows.GetString(0));
        return wrappers.ToImmutable();
    }

    /// <summary>Adds a key, unless its owner has one or the others are wrapped by another organisation's key.</summary>
    internal async Task<bool> AddAsync(WrappedKey key, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        await using var command = Order(
            connection,
            $"INSERT INTO {Table} (owner, under, wrapped, made_at) SELECT @owner, @under, @wrapped, @made "
            + $"WHERE NOT EXISTS (SELECT 1 FROM {Table} WHERE under <> @under) ON CONFLICT (owner) DO NOTHING",
            ("owner", key.Owner), ("under", key.Under), ("wrapped", key.Value), ("made", key.MadeAt.ToUnixTimeSeconds()));
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    /// <summary>Destroys keys, and what the store keeps of deleted rows.</summary>
    internal async Task DestroyAsync(IReadOnlyCollection<Guid> owners, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        foreach (var owner in owners)
        {
            await using var command = Order(connection, $"DELETE FROM {Table} WHERE owner = @owner", ("owner", owner));
            await command.ExecuteNonQueryAsync(cancel);
        }
        await WipeTracesAsync(connection, cancel);
    }

    /// <summary>Replaces every key by what <paramref name="rewrap"/> makes of it: all of them, or none when it is interrupted.</summary>
    /// <returns>How many there are.</returns>
    internal async Task<int> ReplaceAllAsync(Func<WrappedKey, WrappedKey> rewrap, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await LockAsync(connection, transaction, cancel);
        var keys = await AllAsync(connection, transaction, cancel);
        foreach (var key in keys.Select(rewrap))
        {
            await using var command = Order(
                connection, $"UPDATE {Table} SET under = @under, wrapped = @wrapped WHERE owner = @owner",
                ("under", key.Under), ("wrapped", key.Value), ("owner", key.Owner));
            command.Transaction = transaction;
            await command.ExecuteNonQueryAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
        await WipeTracesAsync(connection, cancel);
        return keys.Length;
    }

    /// <summary>A connection that is not open yet.</summary>
    protected abstract DbConnection Connect();

    /// <summary>What a connection is told when it opens.</summary>
    protected virtual void Opened(DbConnection connection) { }

    /// <summary>Keeps others from adding keys until the transaction ends.</summary>
    protected virtual Task LockAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancel) => Task.CompletedTask;

    protected abstract Task WipeTracesAsync(DbConnection connection, CancellationToken cancel);

    protected async Task<DbConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = Connect();
        await connection.OpenAsync(cancel);
        Opened(connection);
        return connection;
    }

    protected static DbCommand Order(DbConnection connection, string order, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = order;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private DbConnection Open()
    {
        var connection = Connect();
        connection.Open();
        Opened(connection);
        return connection;
    }

    private async Task<ImmutableArray<WrappedKey>> AllAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancel)
    {
        var keys = ImmutableArray.CreateBuilder<WrappedKey>();
        await using var command = Order(connection, $"SELECT owner, under, wrapped, made_at FROM {Table}");
        command.Transaction = transaction;
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) keys.Add(Read(rows));
        return keys.ToImmutable();
    }

    private static WrappedKey Read(DbDataReader row) =>
        new(row.GetGuid(0), row.GetString(1), (byte[])row.GetValue(2), DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(3)));
}
