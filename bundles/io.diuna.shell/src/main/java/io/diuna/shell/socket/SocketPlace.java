// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.socket;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Objects;

/**
 * Place of the local socket: {@code shell/socket} in the folder {@code state}. Where that path is too long for a socket, or its
 * file system keeps no owners, permissions or sockets, the socket is in a folder of its own among the temporary files, and
 * {@code shell/path} names it. One process at a time uses a place, which the lock of the data folder takes care of.
 */
public final class SocketPlace {

    /** Longest path of a socket in bytes: the address holds 104 bytes on macOS and 108 on Linux. */
    static final int MOST_BYTES = 100;

    private static final String PREFIX = "diuna-shell-";
    private static final int BACKLOG = 8;

    private final Path folder;
    private final Path temporary;

    /**
     * @param state folder of the state
     * @param temporary folder for temporary files
     */
    public SocketPlace(Path state, Path temporary) {
        this.folder = state.resolve("shell").toAbsolutePath();
        this.temporary = temporary.toAbsolutePath();
    }

    /**
     * Opens the socket. What an earlier process left behind is removed first.
     *
     * @throws IOException if no socket can be opened here
     */
    public ListeningSocket open() throws IOException {
        boolean isPrivate = PrivateFolder.create(folder);
        removeOld();
        Path socket = folder.resolve("socket");
        if (isPrivate && fits(socket)) {
            try {
                return listen(socket);
            } catch (IOException e) {
                Files.deleteIfExists(socket); // a file system without sockets
            }
        }
        Path other = Files.createTempDirectory(temporary, PREFIX);
        try {
            return elsewhere(other);
        } catch (IOException e) {
            deleteSocket(other);
            throw e;
        }
    }

    private ListeningSocket elsewhere(Path other) throws IOException {
        Path socket = other.resolve("socket");
        if (!fits(socket)) {
            throw new IOException("The path of a socket has at most " + MOST_BYTES + " bytes, which "
                    + folder.resolve("socket") + " and " + socket + " exceed; use a data folder with a shorter path");
        }
        PrivateFolder.create(other);
        ListeningSocket opened = listen(socket);
        Files.writeString(record(), socket + "\n");
        return opened;
    }

    private ListeningSocket listen(Path socket) throws IOException {
        UserPrincipal user = PrivateFolder.user(Objects.requireNonNull(socket.getParent()));
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(socket), BACKLOG);
            PrivateFolder.restrict(socket);
            return new ListeningSocket(channel, socket, new PeerCheck(user), this::removeOld);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Removes the socket, and the place that the record names. */
    private void removeOld() throws IOException {
        Files.deleteIfExists(folder.resolve("socket"));
        if (!Files.isRegularFile(record())) {
            return;
        }
        Path other = Path.of(Files.readString(record()).strip()).getParent();
        if (other != null && String.valueOf(other.getFileName()).startsWith(PREFIX)) {
            deleteSocket(other);
        }
        Files.deleteIfExists(record());
    }

    private static void deleteSocket(Path other) throws IOException {
        Files.deleteIfExists(other.resolve("socket"));
        Files.deleteIfExists(other);
    }

    private Path record() {
        return folder.resolve("path");
    }

    private static boolean fits(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }
}
