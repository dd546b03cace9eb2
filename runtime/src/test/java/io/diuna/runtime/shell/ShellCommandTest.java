// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.runtime.base.CliException;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellCommandTest {

    private static final String OK = "ok 14\ndiuna-shell 1\n";

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path data = Path.of("");

    @BeforeEach
    void createFolder() throws IOException {
        data = Files.createTempDirectory(Path.of("/tmp"), "shell");
        Files.createDirectories(data.resolve("state/shell"));
    }

    @AfterEach
    void deleteFolder() throws IOException {
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    /** Serves one client: sends the first text, and each further one after a line. */
    private void serve(Path socket, String... texts) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Thread thread = new Thread(() -> {
            try (server;
                    SocketChannel client = server.accept();
                    OutputStream answers = Channels.newOutputStream(client);
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(Channels.newInputStream(client), StandardCharsets.UTF_8))) {
                for (String text : texts) {
                    answers.write(text.getBytes(StandardCharsets.UTF_8));
                    String line = lines.readLine();
                    if (line == null) {
                        return;
                    }
                    received.add(line);
                }
            } catch (IOException e) {
                received.add(e.toString());
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(String... texts) throws IOException {
        serve(data.resolve("state/shell/socket"), texts);
    }

    private int run(String input, @Nullable String password, String... words) {
        return new ShellCommand(
                        data,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .execute(List.of(words), null, new BufferedReader(new StringReader(input)), password);
    }

    @Test
    void oneCommandHasItsWordsQuoted() throws IOException {
        serve(OK, "ok 0\n", "ok 5\nżó\n", "");
        assertThat(run("", null, "zone", "left", "label=Ala's lamp; #1", "color=#ff8800"))
                .isZero();
        assertThat(received)
                .startsWith("cd '" + Path.of("").toAbsolutePath() + "'")
                .contains("zone 'left' 'label=Ala'\\''s lamp; #1' 'color=#ff8800'");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("żó\n");
    }

    @Test
    void aSingleWordIsAWholeLine() throws IOException {
        serve(OK, "ok 0\n", "ok 0\n", "");
        assertThat(run("", null, "zone left on=true")).isZero();
        assertThat(received).contains("zone left on=true");
    }

    @Test
    void aCommandThatFailsIsExitCode1AndOnTheErrorStream() throws IOException {
        serve(OK, "ok 0\n", "failed 3\nno\n", "");
        assertThat(run("", null, "zone", "x")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("no\n");
        assertThat(out.size()).isZero();
    }

    @Test
    void pipedLinesRunOneAfterTheOther() throws IOException {
        serve(OK, "ok 0\n", "ok 2\na\n", "failed 2\nb\n", "ok 2\nc\n", "");
        assertThat(run("zones\n\nstrips\nhealth\nexit\nnever\n", null)).isEqualTo(1);
        assertThat(received.subList(1, received.size())).containsExactly("zones", "strips", "health");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a\nc\n");
    }

    @Test
    void thePasswordComesFromTheEnvironment() throws IOException {
        serve("password 4\nPlz\n", OK, "ok 0\n", "ok 2\na\n", "");
        assertThat(run("", "secret", "zones")).isZero();
        assertThat(received).startsWith("secret");
    }

    @Test
    void withoutTerminalAndPasswordItSaysWhatIsNeeded() throws IOException {
        serve("password 4\nPlz\n");
        assertThatThrownBy(() -> run("", null, "zones"))
                .isInstanceOf(CliException.class)
                .hasMessage("Plz");
    }

    @Test
    void aSessionThatIsRefusedOrEndsSaysWhy() throws IOException {
        serve("closed 5\nFull\n");
        assertThatThrownBy(() -> run("", null, "zones")).hasMessage("Full");
    }

    @Test
    void aServerThatDoesNotAnswerIsNotWaitedForForEver() throws IOException {
        serve("", "");
        try (ShellConnection connection = ShellConnection.open(data, Duration.ofMillis(20))) {
            assertThatThrownBy(connection::answer).hasMessageStartingWith("Diuna does not answer");
        }
    }

    @Test
    void theSocketMayBeElsewhere() throws IOException {
        serve(data.resolve("other"), OK, "ok 0\n", "ok 2\na\n", "");
        Files.writeString(data.resolve("state/shell/path"), data.resolve("other") + "\n");
        assertThat(run("", null, "zones")).isZero();
    }

    @Test
    void withoutARunningDiunaItSaysSo() throws IOException {
        assertThatThrownBy(() -> run("", null, "zones"))
                .isInstanceOf(CliException.class)
                .hasMessage("Diuna does not run on the data folder " + data
                        + ", or is still starting. Start it with diuna run, or name its folder with --data");
        Files.createFile(data.resolve("state/shell/socket")); // what a killed process leaves refuses, too
        assertThatThrownBy(() -> run("", null, "zones")).hasMessageStartingWith("Diuna does not run on");
    }
}
