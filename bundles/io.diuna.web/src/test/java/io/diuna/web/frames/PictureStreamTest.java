// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.web.http.FakeConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PictureStreamTest {

    private final FakeConnection connection = new FakeConnection();
    private final List<Viewer> gone = new ArrayList<>();
    private boolean admitted = true;
    private @Nullable PictureStream opened;

    @BeforeEach
    void open() throws IOException {
        PictureStream stream = PictureStream.open(connection.exchange(), () -> admitted, gone::add);
        stream.start();
        opened = stream;
    }

    private PictureStream stream() {
        return Objects.requireNonNull(opened);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void roomFor(int operations) {
        connection.makeRoom(operations);
        stream().onWritePossible();
    }

    @Test
    void waitsUntilTheConnectionIsReady() {
        connection.makeRoom(100);
        stream().layout(bytes("L"));
        assertThat(connection.sent()).isEmpty();
        stream().onWritePossible();
        assertThat(connection.sent()).containsExactly("L", "|");
        stream().frame(bytes("1"));
        assertThat(connection.sent()).containsExactly("L", "|", "1", "|");
        assertThat(stream().taken()).isEqualTo(2);
    }

    @Test
    void endsWithTheLoginOfItsClient() {
        roomFor(100);
        stream().layout(bytes("L"));
        admitted = false;
        stream().frame(bytes("1"));
        stream().frame(bytes("2"));
        assertThat(connection.sent()).containsExactly("L", "|");
        assertThat(gone).containsExactly(stream());
    }

    @Test
    void keepsOnlyTheNewestFrame() {
        stream().layout(bytes("L"));
        for (int i = 0; i < 1000; i++) {
            stream().frame(bytes("" + i));
        }
        roomFor(100);
        assertThat(connection.sent()).containsExactly("L", "|", "999", "|");
    }

    @Test
    void dropsFramesOfAnOldLayout() {
        stream().frame(bytes("old"));
        stream().layout(bytes("L1"));
        stream().layout(bytes("L2"));
        roomFor(100);
        assertThat(connection.sent()).containsExactly("L2", "|");
    }

    @Test
    void continuesAfterTheConnectionWasFull() {
        stream().layout(bytes("L"));
        stream().frame(bytes("1"));
        roomFor(1);
        assertThat(connection.sent()).containsExactly("L");
        stream().frame(bytes("2"));
        assertThat(connection.sent()).containsExactly("L");
        roomFor(2);
        assertThat(connection.sent()).containsExactly("L", "|", "2");
        roomFor(1);
        assertThat(connection.sent()).containsExactly("L", "|", "2", "|");
    }

    @Test
    void sendsKeepAliveIfNothingElseWaits() {
        stream().keepAlive(bytes("P"));
        stream().frame(bytes("1"));
        roomFor(100);
        stream().keepAlive(bytes("P"));
        assertThat(connection.sent()).containsExactly("1", "|", "P", "|");
    }

    @Test
    void endsOnceIfTheClientDisconnects() {
        roomFor(100);
        connection.disconnect();
        stream().frame(bytes("1"));
        assertThat(connection.completed()).isEqualTo(1);
        assertThat(gone).containsExactly(stream());
        stream().onError(new IOException("gone"));
        stream().frame(bytes("2"));
        stream().end();
        assertThat(connection.completed()).isEqualTo(1);
        assertThat(connection.sent()).isEmpty();
    }

    @Test
    void writesNothingAfterItsEnd() {
        roomFor(100);
        stream().end();
        stream().layout(bytes("L"));
        stream().onWritePossible();
        assertThat(connection.sent()).isEmpty();
        assertThat(connection.completed()).isEqualTo(1);
    }
}
