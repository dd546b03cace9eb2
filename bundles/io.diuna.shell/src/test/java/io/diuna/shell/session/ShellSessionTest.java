// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.log.AuditLog;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ShellSessionTest {

    private final TaskScope tasks = new ThreadRegistry().open("test");
    private @Nullable AccessControl access = ShellSessionTest::judge;
    private final List<String> audited = new CopyOnWriteArrayList<>();
    private Path socket = Path.of("");

    @BeforeEach
    void createSocket() throws IOException {
        socket = Files.createTempDirectory(Path.of("/tmp"), "shell").resolve("socket");
    }

    @AfterEach
    void end() throws IOException {
        tasks.close();
        Files.deleteIfExists(socket);
        Files.delete(socket.getParent());
    }

    private static Verdict judge(
            Scope scope, String method, String address, Function<String, @Nullable String> header) {
        assertThat(scope).isEqualTo(Scope.ADMIN);
        assertThat(header.apply("Host")).isEqualTo("localhost");
        String right = Base64.getEncoder().encodeToString("diuna:gęś".getBytes(StandardCharsets.UTF_8));
        return ("Basic " + right).equals(header.apply("Authorization")) ? Verdict.ALLOWED : Verdict.PASSWORD_NEEDED;
    }

    /** Connects a client that is not known to be the administrator. */
    private ShellClient stranger() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            ShellClient client = ShellClient.connect(socket);
            ClientChannel channel = new ClientChannel(server.accept(), SessionLimits.DEFAULT, System::nanoTime);
            CommandRunner runner = new CommandRunner(
                    tasks, "command", (line, output) -> Answer.ok(line + "\n"), SessionLimits.DEFAULT);
            ShellSession session = new ShellSession(
                    channel, false, new Login(() -> access), runner, new AuditLog(System::nanoTime, audited::add));
            tasks.thread(TaskCategory.API, "session", "Test", () -> {
                        session.run();
                        try {
                            channel.close();
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .start();
            return client;
        }
    }

    @Test
    void aStrangerNeedsThePassword() throws IOException {
        try (ShellClient client = stranger()) {
            assertThat(client.answer()).isEqualTo("password The administrator's password is required (user diuna)\n");
            assertThat(client.ask("wrong"))
                    .isEqualTo("password That is not the password of the administrator (user diuna)\n");
            assertThat(client.ask("gęś")).isEqualTo("ok diuna-shell 1\n");
            assertThat(client.ask("zones")).isEqualTo("ok zones\n");
        }
        assertThat(audited)
                .containsExactly(
                        "nobody from the shell: log in with the password: That is not the password of the administrator"
                                + " (user diuna)",
                        "password from the shell: zones: ok");
    }

    @Test
    void aWakeUpThatComesLateEndsNoWait() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            try (ShellClient client = ShellClient.connect(socket);
                    ClientChannel channel =
                            new ClientChannel(server.accept(), SessionLimits.DEFAULT, System::nanoTime)) {
                channel.wakeUp();
                Thread reader = Thread.currentThread();
                Thread sender = new Thread(() -> {
                    // Sends only when the reader waits, after the wake-up.
                    Await.until(
                            "the reader waits",
                            () -> Arrays.stream(reader.getStackTrace())
                                    .anyMatch(frame -> frame.getMethodName().equals("select")));
                    try {
                        client.send("zones\n");
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
                sender.start();
                assertThat(channel.readLine()).isEqualTo("zones");
            }
        }
    }

    @Test
    void afterThreeWrongPasswordsTheSessionEnds() throws IOException {
        try (ShellClient client = stranger()) {
            client.answer();
            client.ask("1");
            client.ask("2");
            assertThat(client.ask("3")).startsWith("closed That is not the password");
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void withoutAccessControlNoStrangerIsAdmitted() throws IOException {
        access = null;
        try (ShellClient client = stranger()) {
            client.answer();
            assertThat(client.ask("gęś"))
                    .isEqualTo("password No password can be checked, because io.diuna.access does not run\n");
        }
    }
}
