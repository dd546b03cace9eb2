// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.notify;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Datagram socket to the service manager, as in sd_notify(3): Java has local sockets for streams only. Takes no monitor and never
 * blocks. Any thread may call.
 */
final class NotifySocket implements Consumer<String> {

    private static final short AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int MSG_DONTWAIT = 0x40;
    private static final int MSG_NOSIGNAL = 0x4000;

    /** Longest path of a local socket, with the zero at its end: unix(7). */
    private static final int PATH_LIMIT = 108;

    static {
        Native.register(NotifySocket.class, "c");
    }

    private final int socket;
    private final byte[] address;

    /**
     * Opens the socket.
     *
     * @param path absolute path of the service manager's socket; {@code @} at its start stands for an abstract name
     * @throws IllegalArgumentException if this is no path of a local socket
     * @throws LastErrorException if the operating system refuses a socket
     */
    NotifySocket(String path) {
        address = address(path);
        socket = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    }

    /** The structure {@code sockaddr_un}. */
    private static byte[] address(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < 2 || bytes.length >= PATH_LIMIT || (bytes[0] != '/' && bytes[0] != '@')) {
            throw new IllegalArgumentException(
                    "it must be an absolute path or begin with @, and be shorter than " + PATH_LIMIT + " bytes");
        }
        boolean named = bytes[0] == '@';
        if (named) {
            bytes[0] = 0;
        }
        return ByteBuffer.allocate(Short.BYTES + bytes.length + (named ? 0 : 1))
                .order(ByteOrder.nativeOrder())
                .putShort(AF_UNIX)
                .put(bytes)
                .array();
    }

    /**
     * Sends a message.
     *
     * @throws LastErrorException if nobody receives it
     */
    @Override
    public void accept(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        sendto(socket, bytes, new NativeLong(bytes.length), MSG_DONTWAIT | MSG_NOSIGNAL, address, address.length);
    }

    private static native int socket(int family, int type, int protocol) throws LastErrorException;

    @SuppressWarnings("UnusedReturnValue")
    private static native NativeLong sendto(
            int socket, byte[] message, NativeLong length, int flags, byte[] address, int addressLength)
            throws LastErrorException;
}
