// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.socket;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** Open local socket. Closing it removes its file. */
public final class ListeningSocket implements Closeable {

    private final ServerSocketChannel channel;
    private final Selector selector;
    private final Path path;
    private final PeerCheck peers;
    private final Removal removal;

    /** Callback that removes files. */
    @FunctionalInterface
    interface Removal {

        /** Removes them. */
        void run() throws IOException;
    }

    ListeningSocket(ServerSocketChannel channel, Path path, PeerCheck peers, Removal removal) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        selector = Selector.open();
        channel.register(selector, SelectionKey.OP_ACCEPT);
        this.path = path;
        this.peers = peers;
        this.removal = removal;
    }

    /** Returns the path of the socket. */
    public Path path() {
        return path;
    }

    /** Returns the check of who connects. */
    public PeerCheck peers() {
        return peers;
    }

    /**
     * Waits for the next client, without a time limit. A selector waits instead of the channel: an interrupt that meets a
     * blocking accept loses the connection that it has just accepted, whose client would wait for ever.
     *
     * @throws InterruptedIOException if the thread is interrupted; the flag stays set
     */
    public SocketChannel accept() throws IOException {
        while (true) {
            selector.select();
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException();
            }
            selector.selectedKeys().clear();
            SocketChannel client = channel.accept();
            if (client != null) {
                return client;
            }
        }
    }

    @Override
    public void close() throws IOException {
        boolean interrupted = Thread.interrupted(); // an interrupted thread cannot read the record
        try {
            selector.close();
            channel.close();
            removal.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
