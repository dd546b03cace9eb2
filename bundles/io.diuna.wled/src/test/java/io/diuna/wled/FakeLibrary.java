// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import io.diuna.platform.control.Scene;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.NightLight;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.schedule.NightLightStatus;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.schedule.PlaylistStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scenes, playlists and night light in memory; logs what is done with them. */
final class FakeLibrary {

    final List<String> log = new ArrayList<>();
    final Map<String, Scene> scenes = new LinkedHashMap<>();
    final Map<String, Playlist> playlists = new LinkedHashMap<>();
    private @Nullable String running;
    private @Nullable NightLightPlan plan;

    final SceneAdmin sceneAdmin = new SceneAdmin() {
        @Override
        public List<Scene> scenes() {
            return List.copyOf(scenes.values());
        }

        @Override
        public Optional<Scene> scene(String id) {
            return Optional.ofNullable(scenes.get(id));
        }

        @Override
        public boolean put(Scene scene) {
            return scenes.put(scene.id(), scene) == null;
        }

        @Override
        public boolean remove(String id) {
            return scenes.remove(id) != null;
        }

        @Override
        public void order(List<String> ids) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SceneRecall recall(String id, Set<String> zones, Transition transition) {
            log.add("recall " + id + " " + transition.duration().toMillis());
            return new SceneRecall(List.of(), Map.of());
        }
    };

    final PlaylistAdmin playlistAdmin = new PlaylistAdmin() {
        @Override
        public List<Playlist> playlists() {
            return List.copyOf(playlists.values());
        }

        @Override
        public Optional<Playlist> playlist(String id) {
            return Optional.ofNullable(playlists.get(id));
        }

        @Override
        public boolean put(Playlist playlist) {
            return playlists.put(playlist.id(), playlist) == null;
        }

        @Override
        public boolean remove(String id) {
            return playlists.remove(id) != null;
        }

        @Override
        public void order(List<String> ids) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PlaylistStatus status() {
            return new PlaylistStatus(running, 0, running == null ? 0 : 1, Duration.ZERO, null);
        }

        @Override
        public PlaylistStatus start(String id) {
            log.add("start " + id);
            running = id;
            return status();
        }

        @Override
        public PlaylistStatus stop(String id) {
            return stop();
        }

        @Override
        public PlaylistStatus stop() {
            log.add("stop");
            running = null;
            return status();
        }

        @Override
        public PlaylistStatus next(String id) {
            log.add("next " + id);
            return status();
        }
    };

    final NightLight nightLight = new NightLight() {
        @Override
        public Optional<NightLightStatus> status() {
            return Optional.ofNullable(plan).map(one -> new NightLightStatus(one, Duration.ofMinutes(one.minutes())));
        }

        @Override
        public NightLightStatus start(NightLightPlan next) {
            plan = next;
            return status().orElseThrow();
        }

        @Override
        public boolean cancel() {
            boolean ran = plan != null;
            plan = null;
            return ran;
        }
    };
}
