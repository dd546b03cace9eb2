// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A receiver from npm, in a process of its own, that prints what it receives. */
final class Peer implements AutoCloseable {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/node");
    private static final int LIMIT_SECONDS = 60;
    private static final Random RANDOM = new Random();

    private final int port = freePort();
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    /** Starts a script on a free port for universes numbered from {@code first}. */
    Peer(String script, int first, int universes) throws InterruptedException {
        install();
        List<String> command = new ArrayList<>(List.of("node", script, String.valueOf(port)));
        IntStream.range(first, first + universes).mapToObj(String::valueOf).forEach(command::add);
        try {
            process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            Path.of("target/node.err").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread reader = new Thread(this::read, "peer-" + script);
        reader.setDaemon(true);
        reader.start();
        assertThat(line()).isEqualTo("ready");
    }

    int port() {
        return port;
    }

    /** The next line that it prints. */
    String line() throws InterruptedException {
        String line = lines.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertThat(line)
                .as("a line from the peer; what went wrong stands in target/node.err")
                .isNotNull();
        return line;
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("closed");
        }
    }

    private static void install() throws InterruptedException {
        Tools.need("node", "npm");
        if (Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))) {
            return;
        }
        try (Stream<Path> files = Files.list(SOURCES)) {
            Files.createDirectories(FOLDER);
            for (Path file : files.toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Tools.Outcome outcome = Tools.run(
                FOLDER,
                Path.of("target/npm.log").toAbsolutePath(),
                List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        Tools.need(outcome.exit() == 0, "npm ci failed, which needs a network; see target/npm.log.err");
    }

    /** One below those that systems hand out by themselves: nobody is given it before the peer has started. */
    private static int freePort() {
        for (int i = 0; i < 1000; i++) {
            try (DatagramSocket socket = new DatagramSocket(10_000 + RANDOM.nextInt(20_000))) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // somebody has it; another one
            }
        }
        throw new IllegalStateException("No UDP port is free");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
