// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.shell;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Client of the shell, as the README of its bundle describes the protocol. */
final class ShellClient implements Closeable {

    private final SocketChannel channel;
    private final InputStream answers;

    private ShellClient(SocketChannel channel) {
        this.channel = channel;
        answers = Channels.newInputStream(channel);
    }

    /** Returns the path of the socket below a data folder. */
    static Path socket(Path data) throws IOException {
        Path folder = data.resolve("state").resolve("shell");
        Path record = folder.resolve("path");
        return Files.exists(record) ? Path.of(Files.readString(record).strip()) : folder.resolve("socket");
    }

    static ShellClient connect(Path data) throws IOException {
        return new ShellClient(SocketChannel.open(UnixDomainSocketAddress.of(socket(data))));
    }

    /** Sends a line and returns its answer as {@code status text}. */
    String ask(String line) throws IOException {
        channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return answer();
    }

    /** Returns the next answer as {@code status text}. */
    String answer() throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new EOFException("The session has ended");
            }
            header.write(next);
        }
        String[] parts = header.toString(StandardCharsets.US_ASCII).split(" ", -1);
        return parts[0] + " " + new String(answers.readNBytes(Integer.parseInt(parts[1])), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
