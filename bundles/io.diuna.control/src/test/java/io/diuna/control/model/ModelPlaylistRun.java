// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistStatus;
import io.diuna.platform.schedule.PlaylistStep;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Model of the run of one playlist. */
final class ModelPlaylistRun {

    Playlist playlist;
    int step;
    int round;

    @Nullable
    String scene;

    Duration deadline = Duration.ZERO;
    private Duration begin = Duration.ZERO;
    private int next;
    private final Set<Integer> usedOfRound = new HashSet<>();

    /** Steps that could not be shown at some time of the round: they may have been skipped. */
    private final Set<Integer> skippedOfRound = new HashSet<>();

    ModelPlaylistRun(Playlist playlist) {
        this.playlist = playlist;
        next = playlist.steps().size();
    }

    PlaylistStep chosen() {
        step = Math.min(step, playlist.steps().size() - 1);
        return playlist.steps().get(step);
    }

    /** Chooses the next step; returns false after the last round. */
    boolean choose(Predicate<String> showable, List<PlaylistStatus> positions) {
        return playlist.shuffle() ? chooseRandom(showable, take(positions)) : chooseInOrder();
    }

    private boolean chooseInOrder() {
        if (next >= playlist.steps().size()) {
            if (playlist.repeat() > 0 && round >= playlist.repeat()) {
                return false;
            }
            round++;
            next = 0;
        }
        step = next++;
        return true;
    }

    /** Takes over the random step of the real run, unless it breaks a rule. */
    private boolean chooseRandom(Predicate<String> showable, PlaylistStatus real) {
        List<Integer> left = left(showable);
        boolean isOver = skippedOfRound.containsAll(left) && (left.isEmpty() || real.round() > round);
        if (isOver || round == 0) {
            round++;
            usedOfRound.clear();
            skippedOfRound.clear();
            left = left(showable);
        }
        List<Integer> others = left.stream()
                .filter(i -> !usedOfRound.isEmpty()
                        || !playlist.steps().get(i).scene().equals(scene))
                .toList();
        List<Integer> valid = others.isEmpty() ? left : others;
        step = valid.isEmpty() || valid.contains(real.step()) ? real.step() : valid.get(0);
        usedOfRound.add(step);
        IntStream.range(0, playlist.steps().size())
                .filter(i -> !showable.test(playlist.steps().get(i).scene()))
                .forEach(skippedOfRound::add);
        return true;
    }

    /** Takes the next position that the real one has published for this playlist; the last of all stays. */
    PlaylistStatus take(List<PlaylistStatus> positions) {
        while (positions.size() > 1) {
            PlaylistStatus position = positions.remove(0);
            if (playlist.id().equals(position.playlist())) {
                return position;
            }
        }
        return positions.get(0);
    }

    private List<Integer> left(Predicate<String> showable) {
        return IntStream.range(0, playlist.steps().size())
                .filter(i -> !usedOfRound.contains(i))
                .filter(i -> showable.test(playlist.steps().get(i).scene()))
                .boxed()
                .toList();
    }

    void begin(Duration at) {
        scene = chosen().scene();
        begin = at;
        deadline = at.plus(chosen().duration());
    }

    void adopt(Playlist latest) {
        if (latest.equals(playlist)) {
            return;
        }
        playlist = latest;
        usedOfRound.clear();
        skippedOfRound.clear();
        next = Math.min(next, latest.steps().size());
        if (step < latest.steps().size() && latest.steps().get(step).scene().equals(scene)) {
            deadline = begin.plus(latest.steps().get(step).duration());
        }
    }
}
