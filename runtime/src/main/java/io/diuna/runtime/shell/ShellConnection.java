// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.shell;

import io.diuna.runtime.base.CliException;
import java.io.Closeable;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Connection to the shell of a running Diuna: a line goes there, an answer comes back. */
final class ShellConnection implements Closeable {

    /** Longer than Diuna gives a command. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final int LONGEST_HEADER = 40;

    private final SocketChannel channel;
    private final Selector selector;
    private final Duration limit;

    private ShellConnection(SocketChannel channel, Selector selector, Duration limit) {
        this.channel = channel;
        this.selector = selector;
        this.limit = limit;
    }

    /**
     * Connects to the Diuna that runs on a data folder.
     *
     * @throws CliException if none does
     */
    static ShellConnection open(Path data) {
        return open(data, LIMIT);
    }

    static ShellConnection open(Path data, Duration limit) {
        Path folder = data.resolve("state").resolve("shell");
        try {
            Path record = folder.resolve("path");
            Path socket = Files.isRegularFile(record)
                    ? Path.of(Files.readString(record).strip())
                    : folder.resolve("socket");
            SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
            channel.configureBlocking(false);
            Selector selector = Selector.open();
            channel.register(selector, SelectionKey.OP_READ);
            return new ShellConnection(channel, selector, limit);
        } catch (IOException e) {
            throw CliException.failure(
                    isDenied(folder)
                            ? "Only the user that runs Diuna and root may open " + folder
                            : "Diuna does not run on the data folder " + data
                                    + ", or is still starting. Start it with diuna run, or name its folder with --data");
        }
    }

    /** Returns true if this user may not enter a folder. */
    private static boolean isDenied(Path folder) {
        try {
            folder.getFileSystem().provider().checkAccess(folder, AccessMode.EXECUTE);
            return false;
        } catch (AccessDeniedException e) {
            return true;
        } catch (IOException e) {
            return false; // it is not there
        }
    }

    /** Sends a line and returns its answer. */
    ShellAnswer ask(String line) throws IOException {
        if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
            throw CliException.failure("A command has no line breaks");
        }
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
        return answer();
    }

    /** Returns the next answer. */
    ShellAnswer answer() throws IOException {
        StringBuilder header = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (true) {
            read(one.clear());
            char next = (char) one.get(0);
            if (next == '\n') {
                break;
            }
            if (header.length() >= LONGEST_HEADER) {
                throw new IOException("The answer is not that of Diuna");
            }
            header.append(next);
        }
        String[] parts = header.toString().split(" ", 2);
        try {
            ByteBuffer text = ByteBuffer.allocate(Integer.parseInt(parts[1]));
            read(text);
            return new ShellAnswer(
                    parts[0], StandardCharsets.UTF_8.decode(text.flip()).toString());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("The answer is not that of Diuna", e);
        }
    }

    /** Fills a buffer. */
    private void read(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer);
            if (count < 0) {
                throw new IOException("Diuna has ended the session");
            }
            if (count == 0) {
                await(SelectionKey.OP_READ);
            }
        }
    }

    private void await(int operation) throws IOException {
        channel.keyFor(selector).interestOps(operation);
        if (selector.select(limit.toMillis()) == 0) {
            throw new IOException("Diuna does not answer within " + limit.toSeconds() + " s");
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
