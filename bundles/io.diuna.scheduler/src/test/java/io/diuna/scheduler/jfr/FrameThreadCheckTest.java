// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.loop.FrameLog;
import io.diuna.scheduler.loop.FrameLoop;
import io.diuna.scheduler.loop.FrameWork;
import io.diuna.scheduler.loop.LoopMetrics;
import io.diuna.scheduler.loop.LoopRunner;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The frame thread check finds each kind of violation, so that its silence in other tests is meaningful. */
class FrameThreadCheckTest {

    private static final int FRAMES = 20;

    private final LoopMetrics metrics = new LoopMetrics();

    @TempDir
    Path folder;

    /** Something that a frame must not do. */
    private interface Misdeed {
        void commit() throws IOException, InterruptedException;
    }

    /** Promise X2. */
    @Test
    void findsAFileAccess() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        awaitFindings(
                () -> {
                    try (InputStream in = new FileInputStream(file.toFile())) {
                        in.read();
                    }
                },
                "jdk.FileRead");
    }

    /** Promise X2. */
    @Test
    void findsASocketAccess() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket peer = server.accept()) {
            peer.getOutputStream().write(new byte[60 * 60]); // enough for a minute
            awaitFindings(() -> client.getInputStream().read(), "jdk.SocketRead");
        }
    }

    /** Promise D5. */
    @Test
    void findsAMonitorThatIsHeldByAnother() throws IOException {
        Object monitor = new Object();
        AtomicBoolean over = new AtomicBoolean();
        Thread holder = new Thread(() -> {
            while (!over.get()) {
                synchronized (monitor) {
                    LockSupport.parkNanos(5_000_000);
                }
            }
        });
        holder.start();
        try {
            awaitFindings(
                    () -> {
                        synchronized (monitor) {
                            monitor.notifyAll();
                        }
                    },
                    "jdk.JavaMonitorEnter");
        } finally {
            over.set(true);
            Await.end(holder);
        }
    }

    /** Promise D5. */
    @Test
    void findsAWait() throws IOException {
        Object monitor = new Object();
        awaitFindings(
                () -> {
                    long until = System.nanoTime() + 1_000_000;
                    synchronized (monitor) {
                        while (System.nanoTime() < until) {
                            monitor.wait(1);
                        }
                    }
                },
                "jdk.JavaMonitorWait");
    }

    /** Promise X2. */
    @Test
    void findsASleepAndAForeignPark() throws IOException {
        List<String> findings = awaitFindings(
                () -> {
                    Thread.sleep(1);
                    LockSupport.parkNanos(1_000_000);
                },
                "jdk.ThreadSleep",
                "jdk.ThreadPark");
        assertThat(findings)
                .filteredOn(finding -> finding.startsWith("jdk.ThreadPark"))
                .allMatch(finding -> finding.contains("FrameThreadCheckTest"));
    }

    /** Promise P1. */
    @Test
    void findsForeignCode() throws IOException {
        awaitFindings(
                () -> {
                    long end = System.nanoTime() + 100_000_000;
                    while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                },
                "jdk.ExecutionSample");
    }

    @Test
    void findsNothingWhereNothingIs() throws IOException {
        FrameLog core = new FrameLog(); // a core package: code of this test would itself be a violation
        assertThat(findings(core, recording -> metrics.ran() >= FRAMES)).isEmpty();
    }

    /** Commits a misdeed in each frame until there is a finding of each of these kinds. */
    private List<String> awaitFindings(Misdeed misdeed, String... kinds) throws IOException {
        return findings(working(misdeed), recording -> {
            List<String> findings = FrameThreadCheck.findings(recording.soFar());
            return Stream.of(kinds).allMatch(kind -> findings.stream().anyMatch(finding -> finding.startsWith(kind)));
        });
    }

    private static FrameWork working(Misdeed misdeed) {
        return new FrameWork() {
            @Override
            public void composeFrame(long number, long nanos) {
                try {
                    misdeed.commit();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void prepare(long number, long nanos) {}
        };
    }

    private List<String> findings(FrameWork work, Predicate<JfrRecording> enough) throws IOException {
        FrameLoop loop = new FrameLoop(work, metrics, Clock.SYSTEM, 60);
        LoopRunner runner = new LoopRunner(new ThreadRegistry().open("test"), loop, Clock.SYSTEM, () -> {});
        try (runner;
                JfrRecording recording = FrameThreadCheck.prepare(new JfrRecording(folder))) {
            runner.start();
            Await.until("the thread's own start is over", () -> metrics.ran() > 0);
            recording.start();
            Await.until("the recording is long enough", () -> enough.test(recording));
            Await.until("it has waited for a tick", () -> FrameThreadCheck.parks(recording.soFar()) > 0);
            return FrameThreadCheck.findings(recording.stop()); // before the frame thread ends
        }
    }
}
