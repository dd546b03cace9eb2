// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.socket;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** Open local socket. Closing it removes its file. */
public final class ListeningSocket implements Closeable {

    private final ServerSocketChannel channel;
    private final Path path;
    private final PeerCheck peers;
    private final Removal removal;

    /** Callback that removes files. */
    @FunctionalInterface
    interface Removal {

        /** Removes them. */
        void run() throws IOException;
    }

    ListeningSocket(ServerSocketChannel channel, Path path, PeerCheck peers, Removal removal) {
        this.channel = channel;
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

    /** Returns true until it is closed, or the thread that accepts is interrupted. */
    public boolean isOpen() {
        return channel.isOpen();
    }

    /** Waits for the next client, without a time limit. An interrupt closes the socket. */
    public SocketChannel accept() throws IOException {
        return channel.accept();
    }

    @Override
    public void close() throws IOException {
        boolean interrupted = Thread.interrupted(); // an interrupted thread cannot read the record
        try {
            channel.close();
            removal.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
