// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.frame.FrameMonitor;
import io.diuna.web.FakeServices;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FramePumpTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long FRAME = SECOND / 60;

    private final FakeServices.FakeFrameMonitor fake = new FakeServices.FakeFrameMonitor();
    private @Nullable FrameMonitor monitor = fake;
    private final FramePump pump = new FramePump(() -> monitor);
    private long now = Long.MAX_VALUE - 3 * SECOND;

    /** Takes every event, or none while it is asleep. */
    private static final class Watcher implements Viewer {

        private final List<String> events = new ArrayList<>();
        private final List<byte[]> frames = new ArrayList<>();
        private boolean asleep;
        private boolean ended;
        private long taken;

        private void take(byte[] event) {
            if (!asleep) {
                events.add(new String(event, StandardCharsets.UTF_8));
                taken++;
            }
        }

        @Override
        public void layout(byte[] event) {
            take(event);
        }

        @Override
        public void frame(byte[] event) {
            take(event);
            frames.add(event);
        }

        @Override
        public void keepAlive(byte[] comment) {
            take(comment);
        }

        @Override
        public long taken() {
            return taken;
        }

        @Override
        public void end() {
            ended = true;
        }
    }

    @BeforeEach
    void addOneStrip() {
        fake.pictures.put("main", new int[2]);
    }

    private Watcher watcher(int fps) {
        Watcher watcher = new Watcher();
        pump.join(watcher, fps, PictureForm.EVENTS);
        return watcher;
    }

    /** Publishes frames at 60 a second and steps the pump at 120 a second. */
    private void run(int frames) {
        for (int i = 0; i < frames; i++) {
            fake.publish(fake.copies + i + 1);
            pump.step(now);
            pump.step(now + FRAME / 2);
            now += FRAME;
        }
    }

    @Test
    void sendsTheLayoutFirstAndThenFrames() {
        Watcher watcher = watcher(60);
        run(2);
        assertThat(watcher.events).hasSize(3);
        assertThat(watcher.events.get(0)).startsWith("event: layout\n").contains("{\"id\":\"main\",\"length\":2}");
        assertThat(watcher.events.get(1)).startsWith("event: frame\n").contains("\"number\":1");
        assertThat(watcher.events.get(2)).contains("\"number\":2");
    }

    @Test
    void copiesAndEncodesOnceForAllViewers() {
        Watcher first = watcher(60);
        Watcher second = watcher(60);
        run(10);
        assertThat(fake.copies).isEqualTo(10);
        assertThat(first.frames).hasSize(10);
        for (int i = 0; i < 10; i++) {
            assertThat(second.frames.get(i)).isSameAs(first.frames.get(i));
        }
    }

    @Test
    void eachViewerGetsItsForm() {
        fake.pictures.put("main", new int[4]);
        Watcher all = watcher(60);
        Watcher few = new Watcher();
        pump.join(few, 60, new PictureForm(false, 2));
        Watcher bytes = new Watcher();
        pump.join(bytes, 60, new PictureForm(true, PictureForm.ALL));
        run(3);
        assertThat(all.frames).hasSize(3);
        assertThat(few.events.get(0)).contains("\"step\":2");
        assertThat(few.events.get(3)).contains("\"number\":3", "\"000005000005\"");
        assertThat(bytes.frames.get(2)).hasSize(5 + 8 + 1 + 12).startsWith(1);
    }

    @Test
    void limitsTheRateOfEachViewer() {
        Watcher slow = watcher(10);
        Watcher slowest = watcher(1);
        Watcher all = watcher(240);
        run(600);
        assertThat(all.frames).hasSize(600);
        assertThat(slow.frames.size()).isBetween(99, 101);
        assertThat(slowest.frames.size()).isBetween(10, 11);
    }

    @Test
    void dropsNoFrameBecauseOfJitter() {
        Watcher watcher = watcher(60);
        for (int i = 0; i < 600; i++) {
            fake.publish(i);
            pump.step(now + (i % 3) * FRAME / 5);
            now += FRAME;
        }
        assertThat(watcher.frames).hasSize(600);
    }

    @Test
    void sendsTheNewestFrameToALateViewer() {
        Watcher early = watcher(60);
        run(5);
        Watcher late = watcher(60);
        pump.step(now);
        assertThat(late.events).hasSize(2);
        assertThat(late.frames.get(0)).isSameAs(early.frames.get(4));
    }

    @Test
    void sendsANewLayout() {
        Watcher watcher = watcher(60);
        run(1);
        fake.pictures.put("second", new int[4]);
        run(1);
        fake.pictures.remove("main");
        run(1);
        assertThat(watcher.events).hasSize(6);
        assertThat(watcher.events.get(2)).contains("\"main\"", "\"second\",\"length\":4");
        assertThat(watcher.events.get(3)).contains("\"main\"", "\"second\"");
        assertThat(watcher.events.get(4)).startsWith("event: layout").doesNotContain("\"main\"");
    }

    @Test
    void repeatsAnUnchangedPictureOnceASecond() {
        Watcher watcher = watcher(60);
        for (int i = 0; i < 300; i++) {
            fake.publish(7);
            pump.step(now);
            now += FRAME;
        }
        assertThat(watcher.frames.size()).isBetween(5, 6);
    }

    @Test
    void sendsKeepAliveWhileThereIsNoMonitor() {
        monitor = null;
        Watcher watcher = watcher(60);
        for (int second = 0; second <= 20; second++) {
            pump.step(now);
            now += SECOND;
        }
        assertThat(watcher.events).hasSize(5);
        assertThat(watcher.events.get(0)).isEqualTo("event: layout\ndata: {\"strips\":[]}\n\n");
        assertThat(watcher.events.subList(1, 5)).containsOnly(": keep-alive\n\n");
        assertThat(watcher.ended).isFalse();
    }

    @Test
    void endsStalledViewersAndServesTheOthers() {
        Watcher awake = watcher(60);
        Watcher asleep = watcher(60);
        run(10);
        asleep.asleep = true;
        run(60 * 15 - 5);
        assertThat(asleep.ended).isFalse();
        run(10);
        assertThat(asleep.ended).isTrue();
        assertThat(awake.ended).isFalse();
        assertThat(awake.frames).hasSize(60 * 15 + 15);
        assertThat(pump.viewers()).isEqualTo(1);
    }

    @Test
    void pausesForHalfTheShortestPeriod() {
        assertThat(pump.pauseNanos()).isEqualTo(SECOND / 10);
        watcher(1);
        assertThat(pump.pauseNanos()).isEqualTo(SECOND / 10);
        Watcher fast = watcher(60);
        assertThat(pump.pauseNanos()).isEqualTo(FRAME / 2);
        watcher(240);
        assertThat(pump.pauseNanos()).isEqualTo(SECOND / 480);
        pump.leave(fast);
        pump.endAll();
        assertThat(pump.viewers()).isZero();
    }
}
