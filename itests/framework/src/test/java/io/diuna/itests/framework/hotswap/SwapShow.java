// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.hotswap;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.light.Bystanders;
import io.diuna.itests.framework.light.Recording;
import io.diuna.platform.frame.FrameMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.function.Executable;

/** The part of a recording in which plugins were swapped, and what has to be true of it. */
final class SwapShow {

    /** The floor of the march is at 32 of 255 in each version and in between. */
    private static final int FLOOR = 24;
    /** The march goes round in one second. */
    private static final double NANOS_PER_TURN = 1e9;

    private static final double JUMP_TURNS = 0.1;
    private static final double STILL_SHARE = 0.05;
    private static final int STILL_FRAMES = 15;

    private final Recording recording;
    private final FrameMonitor monitor;
    private final Bystanders bystanders;
    private final String strip;
    private final List<Swap> swaps = new ArrayList<>();
    private final long excusedBefore;
    private final int first;
    private int begin;
    private int end;
    private long excused;

    /** From the frame at which an update was ordered to the one at which only the new version was seen. */
    private record Swap(int begin, int end) {}

    SwapShow(Recording recording, FrameMonitor monitor, String strip, Bystanders bystanders) {
        this.recording = recording;
        this.bystanders = bystanders;
        this.monitor = monitor;
        this.strip = strip;
        // Counted before the first frame is chosen and again after the last: nothing can fall out in between.
        excusedBefore = counted();
        first = recording.count();
    }

    void swapBegins() {
        begin = recording.count();
    }

    void swapEnds() {
        swaps.add(new Swap(begin, recording.count()));
    }

    void ends() {
        end = recording.count();
        excused = counted() - excusedBefore;
    }

    void assertNoFrameIsMissingThatWasNotCounted() {
        assertAll(IntStream.range(first + 1, end)
                .filter(frame -> recording.number(frame) <= recording.number(frame - 1))
                .mapToObj(frame -> () -> assertTrue(
                        false, "frame " + recording.number(frame) + " after " + recording.number(frame - 1))));
        assertTrue(missing() <= excused, missing() + " frames are missing, but only " + excused + " were counted");
    }

    void assertNoPixelWasEverBlack() {
        List<Long> dark = IntStream.range(first, end)
                .filter(frame -> recording.darkest(frame) < FLOOR)
                .mapToObj(recording::number)
                .toList();
        assertEquals(List.of(), dark, "frames with a pixel darker than the floor");
    }

    void assertMotionWentOnDuringEachSwap() {
        assertAll(swaps.stream().map(swap -> (Executable) () -> assertTrue(
                longestStill(swap) < STILL_FRAMES + excusedStill(swap),
                () -> "stood still for " + longestStill(swap) + " frames at frame " + recording.number(swap.begin())
                        + ", of which " + excusedStill(swap) + " are excused")));
        assertTrue(
                stillShare() < STILL_SHARE + excusedShare(),
                () -> "stood still in " + 100 * stillShare() + " % of the frames, of which " + 100 * excusedShare()
                        + " are excused");
    }

    /** The march's place is a matter of time alone, so that it is ahead or behind by the same in every version. */
    void assertNoSwapMadeItJump() {
        double before = lead(first);
        assertAll(swaps.stream().map(swap -> (Executable) () -> {
            double change = Math.abs(lead(swap.end() - 1) - before);
            double jump = Math.min(change, 1 - change);
            assertTrue(jump < JUMP_TURNS, () -> "jumped by " + jump + " turns at " + recording.number(swap.begin()));
        }));
    }

    /** One line for people. */
    String summary() {
        return ("%d swaps in %d frames: %d missing, %d counted as skipped or dropped, %.2f %% still (%.2f excused),"
                        + " longest still %d frames (%d excused)")
                .formatted(
                        swaps.size(),
                        end - first,
                        missing(),
                        excused,
                        100 * stillShare(),
                        100 * excusedShare(),
                        swaps.stream().mapToInt(this::longestStill).max().orElse(0),
                        swaps.stream().mapToLong(this::excusedStill).max().orElse(0));
    }

    private long missing() {
        return recording.number(end - 1) - recording.number(first) + 1 - (end - first);
    }

    /** How far the head is ahead of the time of its frame, 0 to 1 turn. */
    private double lead(int frame) {
        double turns = recording.nanos(frame) / NANOS_PER_TURN - recording.head(frame) / 100.0;
        return turns - Math.floor(turns);
    }

    private int longestStill(Swap swap) {
        return recording.longestStill(swap.begin(), swap.end());
    }

    private long excusedStill(Swap swap) {
        return bystanders.longest(recording.nanos(swap.begin() - 1), recording.nanos(swap.end() - 1));
    }

    private double stillShare() {
        return recording.stillShare(first, end);
    }

    private double excusedShare() {
        return bystanders.share(recording.nanos(first), recording.nanos(end - 1));
    }

    private long counted() {
        return monitor.status().skipped()
                + monitor.strips().stream()
                        .filter(status -> status.id().equals(strip))
                        .mapToLong(status -> status.dropped() + status.unchanged())
                        .sum();
    }
}
