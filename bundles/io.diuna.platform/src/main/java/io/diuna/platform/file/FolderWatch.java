// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Watch over one folder that somebody scans: says how long the next scan has time. After a change scans follow each other
 * quickly, until files have settled; else they are rare, where the system reports changes (inotify). Where it does not, all are
 * quick: on network file systems, beyond the limit of inotify, while the folder is missing. Runs on a thread of its own until that
 * is interrupted, or the watch closed; any thread may call the other methods.
 */
public final class FolderWatch implements Runnable, AutoCloseable {

    /** How long scans are quick after a change: longer than a file takes to settle. */
    static final Duration SETTLING = Duration.ofSeconds(3);

    /** Pause between two attempts to watch the folder, and between two looks whether it is still the same one. */
    private static final long RETRY_MILLIS = 10_000;

    /** Pause after a report: all that is written meanwhile is one change. */
    private static final long BATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** File systems on which other machines write, of which the system does not report. */
    private static final Pattern REMOTE =
            Pattern.compile("(nfs|cifs|smb|fuse|9p|virtiofs|vboxsf|prl|afs|ceph|gluster).*");

    private final Path folder;
    private final LongSupplier clock;
    private final Runnable onChange;
    private volatile @Nullable Thread runner;
    private volatile boolean closed;
    private volatile boolean watching;
    private volatile long changedAt;

    /**
     * @param folder the folder; it may be missing
     * @param clock returns the time in nanoseconds
     * @param onChange callback when the folder may have changed, on any thread; must not block
     */
    public FolderWatch(Path folder, LongSupplier clock, Runnable onChange) {
        this.folder = folder;
        this.clock = clock;
        this.onChange = onChange;
        changedAt = clock.getAsLong();
    }

    /** Notes that something may have changed, of which the system does not report. */
    public void changed() {
        changedAt = clock.getAsLong();
        onChange.run();
    }

    /** Notes that the last scan has left something to do for the next one. */
    public void unsettled() {
        changedAt = clock.getAsLong();
    }

    /**
     * Returns the pause until the next scan.
     *
     * @param quick pause after a change, and where changes are not reported
     * @param calm pause else
     */
    public Duration pause(Duration quick, Duration calm) {
        return watching && clock.getAsLong() - changedAt >= SETTLING.toNanos() ? calm : quick;
    }

    @Override
    public void run() {
        runner = Thread.currentThread();
        try {
            while (!closed) {
                watch();
                TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
            }
        } catch (InterruptedException e) {
            if (!closed) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends {@link #run}. */
    @Override
    public void close() {
        closed = true;
        Thread running = runner;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Watches the folder until it is another one, or cannot be watched. */
    private void watch() throws InterruptedException {
        if (!isLocal()) {
            return;
        }
        try (WatchService service = folder.getFileSystem().newWatchService()) {
            Object identity = identity();
            WatchKey key = folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_DELETE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            watching = true;
            changed(); // what has changed before is not reported
            while (key.isValid() && Objects.equals(identity, identity())) {
                if (service.poll(RETRY_MILLIS, TimeUnit.MILLISECONDS) != null) {
                    key.pollEvents();
                    changed();
                    LockSupport.parkNanos(this, BATCH_NANOS);
                    key.reset();
                }
            }
        } catch (IOException | UnsupportedOperationException e) {
            // No such folder, or too many are watched: scans are quick instead, and the next attempt may succeed.
        } finally {
            if (watching) {
                watching = false;
                changed();
            }
        }
    }

    private Object identity() throws IOException {
        return Objects.requireNonNullElse(
                Files.readAttributes(folder, BasicFileAttributes.class).fileKey(), folder);
    }

    /** Returns true if all changes of the folder are made through this system, and are reported at once. */
    private boolean isLocal() {
        try {
            return System.getProperty("os.name", "").startsWith("Linux")
                    && !REMOTE.matcher(Files.getFileStore(folder).type().toLowerCase(Locale.ROOT))
                            .matches();
        } catch (IOException e) {
            return false;
        }
    }
}
