// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.sacn;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.ColorOrder;
import io.diuna.driver.testkit.TestFrame;
import io.diuna.network.dmx.Universe;
import io.diuna.network.dmx.UniversePlan;
import io.diuna.network.udp.PixelRange;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SacnSenderTest {

    private final AtomicLong now = new AtomicLong(5);
    private final RecordingPath path = new RecordingPath();

    @Test
    void syncFollowsTheUniverses() {
        try (SacnSender sender = sender(9, false)) {
            show(sender, 1);
            assertThat(path.events()).containsExactly("data 1", "data 2", "sync 9");
            show(sender, 2);
            assertThat(path.image.shown())
                    .isEqualTo(TestFrame.of(2, sender.format(), 2).wire());
        }
        assertThat(path.allValid).isTrue();
    }

    @Test
    void closeSendsStreamTerminatedThreeTimesWithTheLastFrame() {
        try (SacnSender sender = sender(0, false)) {
            show(sender, 7);
            path.image.events().clear();
        }
        assertThat(path.events()).containsExactly("end 1", "end 2", "end 1", "end 2", "end 1", "end 2");
        assertThat(path.newest.get(126)).isEqualTo((byte) 7);
        assertThat(path.allValid).isTrue();
    }

    @Test
    void closeWithoutAFrameSendsNothing() {
        sender(0, true).close();
        assertThat(path.events()).isEmpty();
    }

    @Test
    void discoveryIsSentEveryTenSeconds() {
        try (SacnSender sender = sender(0, true)) {
            show(sender, 1);
            assertThat(path.events()).containsExactly("data 1", "data 2", "universes 1 2");
            now.addAndGet(9_999_999_999L);
            show(sender, 1);
            assertThat(path.events())
                    .filteredOn(event -> event.startsWith("universes"))
                    .hasSize(1);
            now.addAndGet(1);
            show(sender, 1);
            assertThat(path.events())
                    .filteredOn(event -> event.startsWith("universes"))
                    .hasSize(2);
        }
        assertThat(path.allValid).isTrue();
    }

    @Test
    void sequenceNumbersWrapAround() {
        try (SacnSender sender = sender(9, false)) {
            for (int i = 0; i < 600; i++) {
                show(sender, i);
            }
        }
        assertThat(path.allValid).isTrue();
    }

    private static void show(SacnSender sender, int value) {
        sender.show(TestFrame.of(value + 1, sender.format(), value));
    }

    private SacnSender sender(int sync, boolean discoverable) {
        UniversePlan plan =
                UniversePlan.of(300, ColorOrder.RGB, List.of(new PixelRange(0, 300, List.of())), 0, 1, 63_999);
        SacnSource source = new SacnSource(new UUID(1, 2), "Diuna", 100);
        return new SacnSender(plan, sync, discoverable, source, path, now::get);
    }

    /** Path that decodes and records the packets. */
    private static final class RecordingPath implements SacnPath {

        final SacnImage image = new SacnImage();
        ByteBuffer newest = ByteBuffer.allocate(0);
        boolean allValid = true;

        List<String> events() {
            return new ArrayList<>(image.events());
        }

        private void receive(ByteBuffer datagram) {
            byte[] bytes = new byte[datagram.limit()];
            datagram.rewind().get(bytes);
            newest = ByteBuffer.wrap(bytes);
            allValid &= image.receive(List.of(bytes));
        }

        @Override
        public String network() {
            return "sacn";
        }

        @Override
        public void beginFrame() {
            // no socket
        }

        @Override
        public void send(Universe universe, int receiver, ByteBuffer datagram) {
            receive(datagram);
        }

        @Override
        public void sync(ByteBuffer datagram) {
            receive(datagram);
        }

        @Override
        public void discover(ByteBuffer datagram) {
            receive(datagram);
        }

        @Override
        public void endFrame() {
            // no error
        }

        @Override
        public void close() {
            // no socket
        }
    }
}
