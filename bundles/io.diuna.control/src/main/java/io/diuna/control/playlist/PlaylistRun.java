// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.playlist;

import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistStep;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Run of a playlist: its place and its deadline. For the control thread. */
final class PlaylistRun {

    private Playlist playlist;
    private PlaylistOrder order;
    private @Nullable String scene;
    private int step;
    private long begin;
    private long deadline;

    PlaylistRun(Playlist playlist, Random random) {
        this.playlist = playlist;
        order = new PlaylistOrder(playlist, random);
    }

    Playlist playlist() {
        return playlist;
    }

    String id() {
        return playlist.id();
    }

    int round() {
        return order.round();
    }

    /** Returns the index of the step at hand. */
    int step() {
        return step;
    }

    /** Returns true if a step was shown. */
    boolean hasShown() {
        return scene != null;
    }

    long deadline() {
        return deadline;
    }

    /** Chooses the next step; returns false after the last round. */
    boolean choose() {
        int index = order.next(scene);
        if (index != PlaylistOrder.END) {
            step = index;
        }
        return index != PlaylistOrder.END;
    }

    /** Returns the chosen step; of a playlist that has become shorter the last one. */
    PlaylistStep chosen() {
        step = Math.min(step, playlist.steps().size() - 1);
        return playlist.steps().get(step);
    }

    /** Begins the chosen step, which is shown. */
    void begin(long nanos) {
        PlaylistStep chosen = chosen();
        order.shown();
        scene = chosen.scene();
        begin = nanos;
        deadline = nanos + chosen.duration().toNanos();
    }

    /** Sets the deadline at which the chosen step is tried again. */
    void retryAt(long nanos) {
        deadline = nanos;
    }

    /** Takes the changed playlist; the step at hand gets its new duration if it is still at this place. */
    void adopt(Playlist latest) {
        if (latest.equals(playlist)) {
            return;
        }
        order = order.changed(latest);
        playlist = latest;
        if (step < latest.steps().size() && latest.steps().get(step).scene().equals(scene)) {
            deadline = begin + latest.steps().get(step).duration().toNanos();
        }
    }
}
