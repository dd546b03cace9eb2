// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.notify;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Fake of systemd: a local socket that receives datagrams. */
public final class FakeSystemd implements AutoCloseable {

    private static final short AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int MSG_DONTWAIT = 0x40;
    private static final int LONGEST = 100;

    static {
        Native.register(FakeSystemd.class, "c");
    }

    private final int socket;

    /** @param path path of the socket; {@code @} at its start stands for an abstract name */
    public FakeSystemd(String path) {
        socket = socket(AF_UNIX, SOCK_DGRAM, 0);
        byte[] address = ByteBuffer.allocate(Short.BYTES + path.length())
                .order(ByteOrder.nativeOrder())
                .putShort(AF_UNIX)
                .put(path.replace('@', '\0').getBytes(StandardCharsets.UTF_8))
                .array();
        bind(socket, address, address.length);
    }

    /** Returns the oldest message that was not read yet; empty if there is none. */
    public String message() {
        byte[] message = new byte[LONGEST];
        try {
            int length =
                    recv(socket, message, new NativeLong(LONGEST), MSG_DONTWAIT).intValue();
            return new String(Arrays.copyOf(message, length), StandardCharsets.UTF_8);
        } catch (LastErrorException e) {
            return "";
        }
    }

    /** Waits for a message, and returns it; empty if none comes within a time limit. */
    public String awaitMessage(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        String message = message();
        while (message.isEmpty() && System.nanoTime() - deadline < 0) {
            Thread.sleep(20);
            message = message();
        }
        return message;
    }

    @Override
    public void close() {
        close(socket);
    }

    private static native int socket(int family, int type, int protocol) throws LastErrorException;

    private static native int bind(int socket, byte[] address, int length) throws LastErrorException;

    private static native NativeLong recv(int socket, byte[] message, NativeLong length, int flags)
            throws LastErrorException;

    private static native int close(int socket) throws LastErrorException;
}
