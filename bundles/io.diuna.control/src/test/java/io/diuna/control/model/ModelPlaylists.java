// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.platform.control.Scene;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.schedule.PlaylistStatus;
import io.diuna.platform.schedule.PlaylistStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Model of the playlists. The random order of a playlist is taken from the real one, if it is a valid one. */
final class ModelPlaylists implements PlaylistAdmin {

    private static final String REASON = "stopped";
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final ControlModel control;
    private final ModelLibrary<Playlist> playlists;
    List<PlaylistStatus> positions = new ArrayList<>();
    private @Nullable ModelPlaylistRun run;
    private @Nullable String reason;

    /** End of the wait after a restart. */
    private @Nullable Duration waitEnd;

    ModelPlaylists(ControlModel control) {
        this.control = control;
        playlists = new ModelLibrary<>(control.disk, Playlist::id, Playlist::label);
    }

    @Override
    public List<Playlist> playlists() {
        return playlists.all();
    }

    @Override
    public Optional<Playlist> playlist(String id) {
        return playlists.find(id);
    }

    @Override
    public boolean put(Playlist playlist) {
        if (playlist.repeat() < 0 || playlist.repeat() > 10_000) {
            throw ModelLibrary.refusal("repeat");
        }
        if (playlist.steps().isEmpty() || playlist.steps().size() > 100) {
            throw ModelLibrary.refusal("steps");
        }
        Set<String> known = new HashSet<>();
        playlist(playlist.id()).ifPresent(before -> {
            before.steps().forEach(step -> known.add(step.scene()));
            known.add(String.valueOf(before.endScene()));
        });
        for (int i = 0; i < playlist.steps().size(); i++) {
            PlaylistStep step = playlist.steps().get(i);
            if (step.duration().toMillis() < 100 || step.duration().toHours() > 24) {
                throw ModelLibrary.refusal("steps[" + i + "].durationMs");
            }
            checkScene("steps[" + i + "].scene", step.scene(), known);
        }
        if (playlist.endScene() != null) {
            checkScene("endScene", playlist.endScene(), known);
        }
        boolean isNew = playlists.put(playlist);
        if (run != null && run.playlist.id().equals(playlist.id())) {
            run.take(positions); // published by the save, before the player adopts the change
        }
        adopt(playlist.id());
        return isNew;
    }

    private void checkScene(String field, String scene, Set<String> known) {
        if (!known.contains(scene) && control.scenes.scene(scene).isEmpty()) {
            throw ModelLibrary.refusal(field);
        }
    }

    @Override
    public boolean remove(String id) {
        boolean removed = playlists.remove(id);
        adopt(id);
        return removed;
    }

    @Override
    public void order(List<String> ids) {
        playlists.order(ids);
    }

    @Override
    public PlaylistStatus status() {
        ModelPlaylistRun running = run;
        if (running == null) {
            return new PlaylistStatus(null, 0, 0, Duration.ZERO, reason);
        }
        Duration left = running.deadline.minus(control.now);
        return new PlaylistStatus(
                running.playlist.id(), running.step, running.round, left.isNegative() ? Duration.ZERO : left, null);
    }

    @Override
    public PlaylistStatus start(String id) {
        ModelPlaylistRun started = new ModelPlaylistRun(playlists.require("id", id));
        end(null);
        run = started;
        advance(started, control.now);
        return status();
    }

    @Override
    public PlaylistStatus stop(String id) {
        playlists.require("id", id);
        if (run != null && run.playlist.id().equals(id)) {
            end(null);
        }
        return status();
    }

    @Override
    public PlaylistStatus stop() {
        end(null);
        return status();
    }

    @Override
    public PlaylistStatus next(String id) {
        playlists.require("id", id);
        if (run == null || !run.playlist.id().equals(id)) {
            throw ModelLibrary.refusal("id");
        }
        advance(run, control.now);
        return status();
    }

    /** Stops what runs, because a command shows a scene. */
    void recalled() {
        if (run != null) {
            end(REASON);
        }
    }

    /** Starts again after a restart, when the first step can be shown. */
    void resume() {
        reason = null;
        if (run != null) {
            run = new ModelPlaylistRun(run.playlist);
            run.choose(scene -> true, positions); // it waits for what the step needs
            waitEnd = control.now.plus(WAIT);
            tryFirst(run);
        }
    }

    void run() {
        ModelPlaylistRun running = run;
        if (running != null && control.now.compareTo(running.deadline) >= 0) {
            Duration late = control.now.minus(running.deadline);
            if (waitEnd != null) {
                tryFirst(running);
            } else {
                advance(running, late.toMillis() <= 50 ? running.deadline : control.now);
            }
        }
    }

    private void tryFirst(ModelPlaylistRun running) {
        SceneRecall possible = preview(running.chosen().scene());
        boolean over = control.now.compareTo(Objects.requireNonNull(waitEnd)) >= 0;
        if (!possible.zones().isEmpty() && (over || possible.skipped().isEmpty())) {
            waitEnd = null;
            show(running.chosen().scene(), running.chosen().transition());
            running.begin(control.now);
            running.take(positions);
        } else if (over) {
            advance(running, control.now);
        } else {
            running.deadline = control.now.plusMillis(500);
            running.take(positions);
        }
    }

    private void advance(ModelPlaylistRun running, Duration begin) {
        waitEnd = null;
        for (int tries = 2 * running.playlist.steps().size(); tries > 0; tries--) {
            if (!running.choose(this::isShowable, positions)) {
                finish(running);
                return;
            }
            if (isShowable(running.chosen().scene())) {
                show(running.chosen().scene(), running.chosen().transition());
                running.begin(begin);
                return;
            }
        }
        end(REASON);
    }

    private void finish(ModelPlaylistRun running) {
        String endScene = running.playlist.endScene();
        boolean shown = running.scene != null;
        if (shown && endScene != null && isShowable(endScene)) {
            show(endScene, Transition.DEFAULT);
            end(null);
        } else {
            end(shown && endScene == null ? null : REASON);
        }
    }

    /** Takes a changed playlist as it is now, if it runs. */
    private void adopt(String id) {
        if (run != null && run.playlist.id().equals(id)) {
            Optional<Playlist> latest = playlist(id);
            if (latest.isPresent()) {
                run.adopt(latest.get());
                run.take(positions);
            } else {
                end(REASON);
            }
        }
    }

    private void end(@Nullable String why) {
        run = null;
        waitEnd = null;
        reason = why;
    }

    private boolean isShowable(String scene) {
        return !preview(scene).zones().isEmpty();
    }

    private SceneRecall preview(String scene) {
        return control.light.preview(
                control.scenes.scene(scene).map(Scene::looks).orElse(Map.of()));
    }

    private void show(String scene, Transition transition) {
        control.light.recall(control.scenes.scene(scene).orElseThrow().looks(), transition, false);
    }
}
