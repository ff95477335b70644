using Junheng.Rules.Common;

namespace Junheng.Office.Files;

/// <summary>
/// A file that appears whole or not at all: written beside its place under another name, flushed to the disk, then renamed.
/// Whatever goes wrong on the way, a full disk or a cancelled command, nothing is left and what was there before stays.
/// </summary>
public sealed class WholeFile : IDisposable
{
    private readonly string target;
    private readonly string draft;
    private readonly bool force;
    private bool appeared;

    private WholeFile(string path, bool force, CancellationToken cancellation)
    {
        target = Target(path);
        // A short name of its own: the target's name and a suffix could be longer than the file system takes.
        draft = Path.Combine(Path.GetDirectoryName(target)!, $".junheng-{Path.GetRandomFileName()}");
        this.force = force;
        Content = new CancellableStream(new FileStream(draft, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None), cancellation);
    }

    /// <summary>Where to write; can seek and be read back. Writing throws <see cref="OperationCanceledException"/> once cancelled.</summary>
    public Stream Content { get; }

    /// <summary>Why an output may not be written there at all, or null. Ask before the long work begins.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="force">Whether an existing file may be replaced.</param>
    public static Refusal? InTheWay(string path, bool force)
    {
        Refusal Because(string code) => new(code, Place.OfFile(path), [path]);
        string full;
        try
        {
            full = Target(path);
        }
        catch (Exception fault) when (OutputFault.Of(path, fault) is { } refusal)
        {
            return refusal;
        }

        if (Directory.Exists(full) || Path.EndsInDirectorySeparator(path)) return Because("output_is_folder");
        if (IsDevice(Path.GetFullPath(path)) || IsDevice(full)) return Because("output_not_a_file");
        if (!Directory.Exists(Path.GetDirectoryName(full))) return Because("output_folder_missing");
        return File.Exists(full) && !force ? Because("output_exists") : null;
    }

    /// <summary>Writes one file, whole or not at all.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="force">Whether an existing file may be replaced.</param>
    /// <param name="write">Writes the content into a stream that can seek.</param>
    /// <param name="cancellation">Stops the writing and leaves nothing behind.</param>
    /// <returns>Why it was not written, or null.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left behind.</exception>
    public static Refusal? Write(string path, bool force, Action<Stream> write, CancellationToken cancellation = default) => Write(
        path,
        force,
        content =>
        {
            write(content);
            return null;
        },
        cancellation);

    /// <summary>Writes one file, whole or not at all, unless its writer refuses.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="force">Whether an existing file may be replaced.</param>
    /// <param name="write">Writes the content into a stream that can seek, or says why it cannot.</param>
    /// <param name="cancellation">Stops the writing and leaves nothing behind.</param>
    /// <returns>Why it was not written, or null.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left behind.</exception>
    public static Refusal? Write(string path, bool force, Func<Stream, Refusal?> write, CancellationToken cancellation = default)
    {
        if (InTheWay(path, force) is { } refusal) return refusal;
        try
        {
            using var whole = new WholeFile(path, force, cancellation);
            if (write(whole.Content) is { } refused) return refused;
            cancellation.ThrowIfCancellationRequested();
            whole.Appear();
            return null;
        }
        catch (Exception fault) when (OutputFault.Of(path, fault) is { } because)
        {
            // Somebody else was quicker than we are.
            return !force && File.Exists(Target(path)) ? InTheWay(path, force) : because;
        }
    }

    /// <summary>Removes the draft when the file never appeared.</summary>
    public void Dispose()
    {
        if (appeared) return;
        try
        {
            Content.Dispose();
        }
        catch (IOException)
        {
            // A full disk refuses the last buffer once more; the draft goes anyway.
        }

        File.Delete(draft);
    }

    private void Appear()
    {
        ((CancellableStream)Content).FlushToDisk();
        Content.Dispose();
        if (force && !OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(draft, File.GetUnixFileMode(target));
        File.Move(draft, target, overwrite: force);
        appeared = true;
    }

    /// <summary>The full path; of a link, what it leads to, so that the link stays.</summary>
    private static string Target(string path)
    {
        var full = Path.GetFullPath(path);
        // Asking for the target of what is not there yet would throw.
        return new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
    }

    private static bool IsDevice(string full) => !OperatingSystem.IsWindows()
        && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal));

    /// <summary>A file's stream whose writes stop once cancelled.</summary>
    private sealed class CancellableStream(FileStream inner, CancellationToken cancellation) : Stream
    {
        public override bool CanRead => inner.CanRead;

        public override bool CanSeek => inner.CanSeek;

        public override bool CanWrite => inner.CanWrite;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => inner.Position = value; }

        public override void Flush() => inner.Flush();

        public void FlushToDisk() => inner.Flush(flushToDisk: true);

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => inner.Read(buffer);

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void SetLength(long value) => inner.SetLength(value);

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            cancellation.ThrowIfCancellationRequested();
            inner.Write(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
