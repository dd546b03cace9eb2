// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.light;

import io.diuna.platform.control.LightControl;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneRange;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Puts animations on a zone and looks at what is seen there.
 *
 * @param zone the zone's id; it is one range of one strip
 */
public record LightHarness(LightControl control, FrameMonitor monitor, String zone) {

    /** Has the zone play an animation at full brightness over a static colour, without a transition. */
    public void play(String animation, int color) {
        control.change(
                zone,
                look -> look.withOn(true).withBrightness(100).withColor(color).withAnimation(animation),
                Transition.CUT);
    }

    /** Waits until the floor of the march tells this version. */
    public void awaitMarch(int version) {
        Eventually.until("zone " + zone + " shows version " + version + " of the march", () -> {
            int floor = Arrays.stream(pixels()).map(pixel -> pixel & 0xFF).min().orElse(0);
            return floor == 4 * version && Arrays.stream(pixels()).distinct().count() > 1;
        });
    }

    /** Waits until the zone is nothing but this colour. */
    public void awaitColor(int color) {
        Eventually.until(
                "zone " + zone + " is all " + Integer.toHexString(color),
                () -> Arrays.stream(pixels()).allMatch(pixel -> pixel == color));
    }

    /** Waits until a pixel of the zone is not this colour. */
    public void awaitOtherThan(int color) {
        Eventually.until(
                "zone " + zone + " is not all " + Integer.toHexString(color),
                () -> Arrays.stream(pixels()).anyMatch(pixel -> pixel != color));
    }

    /** Waits until the zone says that it is doing this. */
    public void awaitState(ZonePlayback.State state) {
        Eventually.until("zone " + zone + " is " + state, () -> state() == state);
    }

    /** What the zone says that it is doing. */
    public ZonePlayback.State state() {
        return control.zone(zone).orElseThrow().playback().state();
    }

    private int[] pixels() {
        ZoneRange range =
                control.zone(zone).orElseThrow().playback().layout().ranges().get(0);
        int[] strip = new int[range.start() + range.length()];
        monitor.picture(range.strip(), strip);
        return IntStream.range(range.start(), strip.length).map(i -> strip[i]).toArray();
    }
}
