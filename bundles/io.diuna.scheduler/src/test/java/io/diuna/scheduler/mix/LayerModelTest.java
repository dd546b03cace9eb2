// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import static org.assertj.core.api.Assertions.fail;

import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.api.layer.FrameSource;
import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.RandomSeed;
import io.diuna.scheduler.base.LevelPlane;
import io.diuna.scheduler.base.TripleBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Promise F3: a million random operations; after each of them the whole picture equals the model's. */
class LayerModelTest {

    private static final int OPERATIONS = 1_000_000;
    private static final int ZONES = 3;
    private static final int LENGTH = 4;
    private static final int[] NONE = {};

    private final LayerHarness harness = new LayerHarness(ZONES * LENGTH);
    private final LayerModel model = new LayerModel();
    private final LayerModel.ModelSource[] sources = new LayerModel.ModelSource[8];
    private final FrameSource[] open = new FrameSource[sources.length];
    private final ZoneMix[] mixes = new ZoneMix[ZONES];
    private final int[] bases = new int[ZONES];
    private final FramePriority[] priorities = new FramePriority[ZONES];
    private SplittableRandom random = new SplittableRandom();

    /** Promise F3. */
    @Test
    void showsTheHighestLiveLayersWhateverHappens(TestReporter reporter) {
        RandomSeed seed = new RandomSeed(reporter);
        random = seed.random();
        for (int zone = 0; zone < ZONES; zone++) {
            mixes[zone] = harness.zone("zone-" + zone, LENGTH, 0);
            priorities[zone] = FramePriority.MANUAL;
        }
        for (int i = 0; i < sources.length; i++) {
            open(i);
        }
        for (int operation = 0; operation < OPERATIONS; operation++) {
            String done = operate();
            model.pass(harness.clock.nanos());
            check(seed, operation, done);
        }
    }

    private String operate() {
        int source = random.nextInt(sources.length);
        int zone = random.nextInt(ZONES);
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> fill(source, zone);
            case 4, 5 -> fillSeveral(source);
            case 6, 7, 8 -> pixels(source, zone);
            case 9, 10 -> range(source, zone);
            case 11, 12 -> clear(source, zone);
            case 13 -> reopen(source);
            case 14 -> base(zone);
            case 15 -> renew(zone);
            default -> pass();
        };
    }

    private String fill(int source, int zone) {
        int color = random.nextInt();
        Duration ttl = ttl();
        open[source].fill("zone-" + zone, color, ttl);
        model.put(sources[source], zone, 0, LENGTH, NONE, color, expiry(ttl));
        return "fill";
    }

    private String fillSeveral(int source) {
        Map<String, Integer> colors = new HashMap<>();
        Duration ttl = ttl();
        for (int zone = 0; zone < ZONES; zone++) {
            if (random.nextBoolean()) {
                colors.put("zone-" + zone, random.nextInt());
            }
        }
        open[source].fill(colors, ttl);
        colors.forEach(
                (zone, color) -> model.put(sources[source], zone.charAt(5) - '0', 0, LENGTH, NONE, color, expiry(ttl)));
        return "fill " + colors.keySet();
    }

    private String pixels(int source, int zone) {
        int[] pixels = Pixels.random(random, 1 + random.nextInt(LENGTH + 2));
        int start = random.nextBoolean() ? 0 : random.nextInt(LENGTH + 2);
        Duration ttl = ttl();
        if (start == 0) {
            open[source].pixels("zone-" + zone, pixels, ttl);
        } else {
            open[source].range("zone-" + zone, start, pixels, ttl);
        }
        model.put(sources[source], zone, start, pixels.length, pixels.clone(), 0, expiry(ttl));
        Arrays.fill(pixels, -1); // the caller may reuse its array
        return "pixels from " + start;
    }

    private String range(int source, int zone) {
        int start = random.nextInt(LENGTH + 2);
        int length = random.nextInt(LENGTH + 2);
        int color = random.nextInt();
        Duration ttl = ttl();
        open[source].range("zone-" + zone, start, length, color, ttl);
        model.put(sources[source], zone, start, length, NONE, color, expiry(ttl));
        return "range from " + start;
    }

    private String clear(int source, int zone) {
        open[source].clear("zone-" + zone);
        model.clear(sources[source], zone);
        return "clear";
    }

    private String reopen(int source) {
        open[source].close();
        model.close(sources[source]);
        open(source);
        return "close";
    }

    private void open(int source) {
        FramePriority[] all = FramePriority.values();
        Blend[] blends = Blend.values();
        sources[source] = new LayerModel.ModelSource(
                "source-" + source,
                all[random.nextInt(all.length)],
                random.nextInt(3) == 0 ? blends[random.nextInt(blends.length)] : Blend.NORMAL);
        open[source] = harness.sink.open(sources[source].name(), sources[source].priority(), sources[source].blend());
    }

    private String base(int zone) {
        bases[zone] = random.nextInt();
        if (random.nextBoolean()) {
            priorities[zone] = FramePriority.ANIMATION;
            TripleBuffer buffer = new TripleBuffer(LENGTH);
            LayerHarness.draw(buffer, bases[zone]);
            mixes[zone].aim(new ZoneTarget(PixelSource.of(buffer), LevelPlane.FULL, Transition.CUT));
        } else {
            priorities[zone] = FramePriority.MANUAL;
            mixes[zone].aim(new ZoneTarget(PixelSource.of(bases[zone], LENGTH), LevelPlane.FULL, Transition.CUT));
        }
        return "base " + priorities[zone];
    }

    private String renew(int zone) {
        harness.renew(zone, "zone-" + zone);
        model.clear(zone);
        return "zone laid out anew";
    }

    private String pass() {
        harness.clock.pass(1 + random.nextInt(4));
        return "time";
    }

    /** A short TTL, so that layers expire all the time. */
    private Duration ttl() {
        return Duration.ofNanos(1 + random.nextInt(20));
    }

    private long expiry(Duration ttl) {
        return harness.clock.nanos() + ttl.toNanos();
    }

    private void check(RandomSeed seed, int operation, String done) {
        int[] seen = harness.frame();
        for (int zone = 0; zone < ZONES; zone++) {
            for (int pixel = 0; pixel < LENGTH; pixel++) {
                int expected = model.seen(zone, pixel, bases[zone], priorities[zone]);
                if (seen[zone * LENGTH + pixel] != expected) {
                    fail("%s, operation %d (%s), zone %d, pixel %d: %08x instead of %08x"
                            .formatted(seed, operation, done, zone, pixel, seen[zone * LENGTH + pixel], expected));
                }
            }
        }
    }
}
