// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private final Connection connection = new Connection();
    private final List<EventStream> gone = new ArrayList<>();
    private int completed;
    private @Nullable EventStream opened;

    /** Fake connection that accepts a limited number of operations, and fails if isReady() was not called before one. */
    private static final class Connection extends ServletOutputStream {

        private final List<String> sent = new ArrayList<>();
        private int room;
        private boolean asked;
        private boolean broken;

        @Override
        public boolean isReady() {
            asked = room > 0;
            return asked;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            use();
            sent.add(new String(bytes, StandardCharsets.UTF_8));
        }

        @Override
        public void flush() throws IOException {
            use();
            sent.add("|");
        }

        private void use() throws IOException {
            if (broken) {
                throw new IOException("gone");
            }
            assertThat(asked).as("isReady was asked and true").isTrue();
            asked = false;
            room--;
        }

        @Override
        public void write(int b) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setWriteListener(WriteListener listener) {}
    }

    @BeforeEach
    void open() throws IOException {
        EventStream stream = EventStream.open(exchange(), gone::add);
        stream.start();
        opened = stream;
    }

    private EventStream stream() {
        return Objects.requireNonNull(opened);
    }

    private AsyncContext exchange() {
        ServletResponse response = (ServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletResponse.class},
                (Object self, Method method, Object[] arguments) -> connection);
        return (AsyncContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AsyncContext.class},
                (Object self, Method method, Object[] arguments) -> {
                    switch (method.getName()) {
                        case "getResponse" -> {
                            return response;
                        }
                        case "complete" -> completed++;
                        default -> {}
                    }
                    return null;
                });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void roomFor(int operations) {
        connection.room = operations;
        stream().onWritePossible();
    }

    @Test
    void waitsUntilTheConnectionIsReady() {
        connection.room = 100;
        stream().layout(bytes("L"));
        assertThat(connection.sent).isEmpty();
        stream().onWritePossible();
        assertThat(connection.sent).containsExactly("L", "|");
        stream().frame(bytes("1"));
        assertThat(connection.sent).containsExactly("L", "|", "1", "|");
        assertThat(stream().taken()).isEqualTo(2);
    }

    @Test
    void keepsOnlyTheNewestFrame() {
        stream().layout(bytes("L"));
        for (int i = 0; i < 1000; i++) {
            stream().frame(bytes("" + i));
        }
        roomFor(100);
        assertThat(connection.sent).containsExactly("L", "|", "999", "|");
    }

    @Test
    void dropsFramesOfAnOldLayout() {
        stream().frame(bytes("old"));
        stream().layout(bytes("L1"));
        stream().layout(bytes("L2"));
        roomFor(100);
        assertThat(connection.sent).containsExactly("L2", "|");
    }

    @Test
    void continuesAfterTheConnectionWasFull() {
        stream().layout(bytes("L"));
        stream().frame(bytes("1"));
        roomFor(1);
        assertThat(connection.sent).containsExactly("L");
        stream().frame(bytes("2"));
        assertThat(connection.sent).containsExactly("L");
        roomFor(2);
        assertThat(connection.sent).containsExactly("L", "|", "2");
        roomFor(1);
        assertThat(connection.sent).containsExactly("L", "|", "2", "|");
    }

    @Test
    void sendsKeepAliveIfNothingElseWaits() {
        stream().keepAlive(bytes("P"));
        stream().frame(bytes("1"));
        roomFor(100);
        stream().keepAlive(bytes("P"));
        assertThat(connection.sent).containsExactly("1", "|", "P", "|");
    }

    @Test
    void endsOnceIfTheClientDisconnects() {
        roomFor(100);
        connection.broken = true;
        stream().frame(bytes("1"));
        assertThat(completed).isEqualTo(1);
        assertThat(gone).containsExactly(stream());
        stream().onError(new IOException("gone"));
        stream().frame(bytes("2"));
        stream().end();
        assertThat(completed).isEqualTo(1);
        assertThat(connection.sent).isEmpty();
    }

    @Test
    void writesNothingAfterItsEnd() {
        roomFor(100);
        stream().end();
        stream().layout(bytes("L"));
        stream().onWritePossible();
        assertThat(connection.sent).isEmpty();
        assertThat(completed).isEqualTo(1);
    }
}
