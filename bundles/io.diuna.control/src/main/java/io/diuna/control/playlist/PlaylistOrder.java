// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.playlist;

import io.diuna.platform.schedule.Playlist;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Order of the steps of one playlist over its rounds: as they stand, or a new random one in each round. */
final class PlaylistOrder {

    /** Index after the last round. */
    static final int END = -1;

    private final Playlist playlist;
    private final Random random;
    private List<Integer> order = List.of();
    private int next;
    private int round;
    private boolean shown;

    PlaylistOrder(Playlist playlist, Random random) {
        this.playlist = playlist;
        this.random = random;
    }

    /** Returns the order of the changed playlist, in the same round, and at the same place unless it is a random one. */
    PlaylistOrder changed(Playlist after) {
        PlaylistOrder changed = new PlaylistOrder(after, random);
        changed.round = round;
        changed.order = changed.draw();
        changed.next = after.shuffle() ? 0 : Math.min(next, after.steps().size());
        return changed;
    }

    /** Returns the number of the round, from 1; 0 before the first. */
    int round() {
        return round;
    }

    /**
     * Returns the index of the next step, or {@link #END}.
     *
     * @param last scene that is shown now: a random round does not begin with it, if it has another one
     */
    int next(@Nullable String last) {
        if (next == order.size()) {
            if (playlist.repeat() > 0 && round >= playlist.repeat()) {
                return END;
            }
            round++;
            order = draw();
            next = 0;
            shown = false;
        }
        if (playlist.shuffle() && !shown && last != null) {
            avoid(last);
        }
        return order.get(next++);
    }

    /** Says that the step at hand could be shown. */
    void shown() {
        shown = true;
    }

    private List<Integer> draw() {
        List<Integer> drawn = new ArrayList<>(
                IntStream.range(0, playlist.steps().size()).boxed().toList());
        if (playlist.shuffle()) {
            Collections.shuffle(drawn, random);
        }
        return drawn;
    }

    /** Exchanges the step at hand for a later one of the round if it has this scene. */
    private void avoid(String scene) {
        if (scene(next).equals(scene)) {
            List<Integer> others = IntStream.range(next + 1, order.size())
                    .filter(place -> !scene(place).equals(scene))
                    .boxed()
                    .toList();
            if (!others.isEmpty()) {
                Collections.swap(order, next, others.get(random.nextInt(others.size())));
            }
        }
    }

    private String scene(int place) {
        return playlist.steps().get(order.get(place)).scene();
    }
}
