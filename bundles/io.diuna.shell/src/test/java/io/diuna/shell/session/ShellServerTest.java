// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.diuna.api.task.TaskScope;
import io.diuna.api.task.TaskStatus;
import io.diuna.shell.socket.SocketPlace;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ShellServerTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final ThreadRegistry threads = new ThreadRegistry();
    private final TaskScope tasks = threads.open("test");
    private final CountDownLatch began = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<ShellClient> clients = new ArrayList<>();
    private final AtomicLong ahead = new AtomicLong();
    private Path root = Path.of("");

    @BeforeEach
    void createRoot() throws IOException {
        root = Files.createTempDirectory(Path.of("/tmp"), "shell");
        Files.createDirectory(root.resolve("state"));
    }

    @AfterEach
    void end() throws IOException {
        release.countDown();
        for (ShellClient client : clients) {
            client.close();
        }
        tasks.close();
        try (var files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static SessionLimits limits(int sessions, Duration write) {
        return new SessionLimits(sessions, 1 << 10, 1 << 20, LONG, SHORT, write, LONG.multipliedBy(100));
    }

    private void start(SessionLimits limits) {
        new ShellServer(
                        new SocketPlace(root.resolve("state"), root),
                        tasks,
                        new Login(() -> null),
                        () -> this::execute,
                        limits,
                        () -> System.nanoTime() + ahead.get())
                .start();
        Await.until("the socket is open", this::isOpen);
    }

    /** Returns true if the socket has the permissions that it gets when it listens. */
    private boolean isOpen() {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(socket()))
                    .equals("rw-------");
        } catch (IOException e) {
            return false;
        }
    }

    private Path socket() {
        return root.resolve("state/shell/socket");
    }

    /** Interpreter whose lines are {@code wait}, {@code hang}, {@code flood}, {@code throw}, or are echoed. */
    private Answer execute(String line, CommandOutput output) {
        switch (line) {
            case "wait" -> {
                began.countDown();
                try {
                    Thread.sleep(LONG.toMillis());
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
            }
            case "hang" -> {
                began.countDown();
                while (release.getCount() > 0) {
                    Thread.interrupted();
                    Thread.onSpinWait();
                }
            }
            case "flood" -> output.println("x".repeat(2 << 20));
            case "throw" -> throw new AssertionError("On purpose");
            default -> output.println("<" + line + ">");
        }
        return Answer.ok(output.text());
    }

    /** Lets the time limit of a command pass; the session sees it when its client sends the next line. */
    private void passLimit() {
        ahead.addAndGet(LONG.multipliedBy(2).toNanos());
    }

    private ShellClient connect() throws IOException {
        ShellClient client = ShellClient.connect(socket());
        clients.add(client);
        return client;
    }

    private ShellClient greeted() throws IOException {
        ShellClient client = connect();
        assertThat(client.answer()).isEqualTo("ok diuna-shell 1\n");
        return client;
    }

    /** Connects as soon as a session is free. */
    private ShellClient greetedAtLast() throws IOException {
        long limit = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < limit) {
            ShellClient client = connect();
            if (client.answer().startsWith("ok")) {
                return client;
            }
        }
        throw new AssertionError("No session becomes free");
    }

    @Test
    void answersLineByLineAlsoIfTheyComeAtOnce() throws IOException {
        start(limits(4, LONG));
        ShellClient client = greeted();
        assertThat(client.ask("zażółć\r")).isEqualTo("ok <zażółć>\n");
        client.send("a\nb\nc");
        assertThat(client.answer()).isEqualTo("ok <a>\n");
        assertThat(client.answer()).isEqualTo("ok <b>\n");
        assertThat(client.ask("")).isEqualTo("ok <c>\n");
    }

    @Test
    void severalSessionsAtOnceAndNoMore() throws IOException {
        start(limits(2, LONG));
        ShellClient first = greeted();
        ShellClient second = greeted();
        ShellClient third = connect();
        assertThat(third.answer()).isEqualTo("closed 2 sessions are open already; end one first\n");
        assertThat(third.isClosed()).isTrue();
        assertThat(second.ask("2")).isEqualTo("ok <2>\n");
        first.close();
        assertThat(greetedAtLast().ask("4")).isEqualTo("ok <4>\n");
    }

    @Test
    void aLineThatIsTooLongEndsTheSession() throws IOException {
        start(limits(1, LONG));
        ShellClient client = greeted();
        String part = "x".repeat(1 << 20);
        assertThatThrownBy(
                        () -> { // 10 MB without a line end: the server closes long before
                            for (int i = 0; i < 10; i++) {
                                client.send(part);
                            }
                        })
                .isInstanceOf(IOException.class);
        assertThat(client.answer()).isEqualTo("closed A line has at most 1024 bytes; the session ends\n");
        assertThat(greetedAtLast().ask("next")).isEqualTo("ok <next>\n");
    }

    @Test
    void aClientThatNeverReadsLosesItsSession() throws IOException {
        start(limits(1, SHORT));
        ShellClient client = greeted();
        client.send("flood\n");
        assertThat(greetedAtLast().ask("next")).isEqualTo("ok <next>\n");
    }

    @Test
    void outputIsLimited() throws IOException {
        start(limits(1, LONG));
        assertThat(greeted().ask("flood"))
                .hasSizeLessThan((1 << 20) + 200)
                .endsWith("x\n... the output is longer than 1048576 bytes: the rest is left out\n");
    }

    @Test
    void aCommandIsInterruptedWhenItsClientGoes() throws IOException {
        start(limits(1, LONG));
        ShellClient client = greeted();
        client.send("wait\n");
        Await.latch(began);
        client.close();
        Await.latch(interrupted);
        assertThat(greetedAtLast().ask("next")).isEqualTo("ok <next>\n");
    }

    @Test
    void aCommandIsInterruptedAtTheTimeLimitAndTheSessionGoesOn() throws IOException {
        start(limits(1, LONG));
        ShellClient client = greeted();
        client.send("wait\n");
        Await.latch(began);
        passLimit();
        client.send("next\n");
        assertThat(client.answer()).startsWith("failed The command was stopped after 60 s");
        Await.latch(interrupted);
        assertThat(client.answer()).isEqualTo("ok <next>\n");
    }

    @Test
    void aCommandThatIgnoresInterruptsIsListedAsAbandoned() throws IOException {
        start(limits(1, LONG));
        ShellClient client = greeted();
        client.send("hang\n");
        Await.latch(began);
        passLimit();
        client.send("next\n");
        assertThat(client.answer()).startsWith("failed The command was stopped after 60 s");
        assertThat(threads.tasks())
                .filteredOn(task -> task.state() == TaskStatus.State.ABANDONED)
                .extracting(TaskStatus::thread, TaskStatus::error)
                .containsExactly(tuple("diuna-shell-command-1", "Command hang does not end"));
        assertThat(client.answer()).isEqualTo("ok <next>\n");
    }

    @Test
    void aCommandThatThrowsFailsAlone() throws IOException {
        start(limits(1, LONG));
        ShellClient client = greeted();
        assertThat(client.ask("throw")).isEqualTo("failed The command failed; see the log\n");
        assertThat(client.ask("next")).isEqualTo("ok <next>\n");
    }

    @Test
    void theSocketAndAllSessionsEndWithTheBundle() throws IOException {
        start(limits(2, LONG));
        ShellClient idle = greeted();
        ShellClient busy = greeted();
        busy.send("wait\n");
        Await.latch(began);
        tasks.close();
        assertThat(idle.isClosed()).isTrue();
        assertThat(busy.isClosed()).isTrue();
        assertThat(socket()).doesNotExist();
        assertThat(threads.tasks()).allMatch(task -> task.state().isOver());
    }

    @Test
    void anInterruptOfTheAcceptingThreadBySomebodyElseOpensTheSocketAgain() throws IOException {
        start(limits(1, LONG));
        Thread accepting = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("diuna-shell"))
                .findFirst()
                .orElseThrow();
        accepting.interrupt();
        Await.until("it listens again", () -> {
            try {
                return connect().answer().startsWith("ok");
            } catch (IOException e) {
                return false; // between the two sockets
            }
        });
    }

    @Test
    void atRestOneThreadWaits() throws IOException {
        start(SessionLimits.DEFAULT);
        assertThat(threads.tasks()).extracting(TaskStatus::thread).containsExactly("diuna-shell");
        ShellClient client = greeted();
        assertThat(client.ask("next")).isEqualTo("ok <next>\n");
        client.close();
        Await.until(
                "the session has ended",
                () -> threads.tasks().stream()
                                .filter(task -> !task.state().isOver())
                                .count()
                        == 1);
        assertThat(new String(Answer.ok("a\u001b[2Jb\tc\n").bytes(), StandardCharsets.UTF_8))
                .isEqualTo("ok 9\na?[2Jb\tc\n");
    }
}
