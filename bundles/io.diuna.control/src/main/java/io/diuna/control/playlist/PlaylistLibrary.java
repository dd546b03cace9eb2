// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.playlist;

import io.diuna.api.ConfigurationException;
import io.diuna.control.library.Library;
import io.diuna.control.library.LibraryAdmin;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistStep;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Playlists with their rules. Thread-safe. */
public final class PlaylistLibrary {

    /** Most playlists. */
    static final int MOST = 100;

    private final LibraryAdmin<Playlist> playlists;
    private final Predicate<String> sceneExists;

    /** @param sceneExists returns true if there is a scene with this id */
    public PlaylistLibrary(Library<Playlist> playlists, Predicate<String> sceneExists, EventPublisher events) {
        this.playlists = new LibraryAdmin<>(playlists, PlaylistRules.KIND, events);
        this.sceneExists = sceneExists;
    }

    /** Returns all playlists, in their order. */
    public List<Playlist> all() {
        return playlists.all();
    }

    /** Returns a playlist, if it exists. */
    public Optional<Playlist> find(String id) {
        return playlists.find(id);
    }

    /**
     * Returns a playlist.
     *
     * @throws ConfigurationException for field {@code id} if there is none
     */
    public Playlist require(String id) {
        return playlists.require("id", id);
    }

    /** Saves a playlist; see {@link io.diuna.platform.schedule.PlaylistAdmin#put}. */
    public boolean put(Playlist playlist) {
        PlaylistRules.check(playlist);
        checkScenes(playlist);
        return playlists.put(playlist);
    }

    /** Checks the scenes that the playlist did not name before: one that was deleted does not keep it from being changed. */
    private void checkScenes(Playlist playlist) {
        Set<String> known = new HashSet<>();
        playlists.find(playlist.id()).ifPresent(before -> {
            before.steps().forEach(step -> known.add(step.scene()));
            known.add(String.valueOf(before.endScene()));
        });
        for (int i = 0; i < playlist.steps().size(); i++) {
            PlaylistStep step = playlist.steps().get(i);
            checkScene("steps[" + i + "].scene", step.scene(), known);
        }
        String end = playlist.endScene();
        if (end != null) {
            checkScene("endScene", end, known);
        }
    }

    private void checkScene(String field, String scene, Set<String> known) {
        if (!known.contains(scene) && !sceneExists.test(scene)) {
            throw new ConfigurationException(field, "Scene '" + scene + "' not found; save it first");
        }
    }

    /** Removes a playlist; see {@link io.diuna.platform.schedule.PlaylistAdmin#remove}. */
    public boolean remove(String id) {
        return playlists.remove(id);
    }

    /** Changes the order; see {@link io.diuna.platform.schedule.PlaylistAdmin#order}. */
    public void order(List<String> ids) {
        playlists.order(ids);
    }

    /** Returns a health problem if the playlists could not be read at the start. */
    public List<HealthProblem> problems() {
        return playlists.problems();
    }
}
