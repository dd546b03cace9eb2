// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.session;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Client of the shell for tests: sends lines and reads answers. */
final class ShellClient implements Closeable {

    private final SocketChannel channel;

    ShellClient(SocketChannel channel) {
        this.channel = channel;
    }

    static ShellClient connect(Path socket) throws IOException {
        return new ShellClient(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    }

    void send(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Returns the next answer as {@code status text}. */
    String answer() throws IOException {
        String[] header = header().split(" ", -1);
        byte[] text = new byte[Integer.parseInt(header[1])];
        for (int i = 0; i < text.length; i++) {
            text[i] = next();
        }
        return header[0] + " " + new String(text, StandardCharsets.UTF_8);
    }

    String ask(String line) throws IOException {
        send(line + "\n");
        return answer();
    }

    /** Returns true if the server has closed the connection. */
    boolean isClosed() throws IOException {
        try {
            return channel.read(ByteBuffer.allocate(1)) < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private String header() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte one = next(); one != '\n'; one = next()) {
            line.write(one);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    private byte next() throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        if (channel.read(one) < 0) {
            throw new EOFException();
        }
        return one.get(0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
