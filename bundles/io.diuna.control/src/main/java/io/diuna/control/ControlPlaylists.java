// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.ConfigurationException;
import io.diuna.control.library.Library;
import io.diuna.control.playlist.PlaylistDocument;
import io.diuna.control.playlist.PlaylistLibrary;
import io.diuna.control.playlist.PlaylistLight;
import io.diuna.control.playlist.PlaylistPlayer;
import io.diuna.platform.control.Scene;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.schedule.PlaylistStatus;
import io.diuna.platform.state.StateStore;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shell of the {@link PlaylistPlayer} and its {@link PlaylistLibrary}, and health check of their document. Immediate, because
 * the playlist that ran before a restart starts again before anybody asks for one.
 */
@Component(immediate = true)
public final class ControlPlaylists implements PlaylistAdmin, HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ControlPlaylists.class);

    private final SerialLightControl control;
    private final PlaylistLibrary playlists;
    private final PlaylistPlayer player;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable EventPublisher events;

    @Activate
    public ControlPlaylists(
            @Reference SerialLightControl control, @Reference SceneAdmin scenes, @Reference StateStore store) {
        this(control, scenes, store, System::nanoTime, new Random());
    }

    /**
     * @param clock nanoseconds of a monotonic clock
     * @param random source of the random orders
     */
    ControlPlaylists(
            SerialLightControl control, SceneAdmin scenes, StateStore store, LongSupplier clock, Random random) {
        this.control = control;
        EventPublisher publisher = (kind, id) -> EventPublisher.orNone(events).publish(kind, id);
        playlists = new PlaylistLibrary(
                new Library<>(store, "playlists", new PlaylistDocument(), LOG),
                scene -> scenes.scene(scene).isPresent(),
                publisher);
        player = new PlaylistPlayer(playlists, new Light(control, scenes), publisher, clock, random, LOG);
        control.call(() -> {
            control.looks().playlist().ifPresent(player::resume);
            return true;
        });
        control.add(player);
    }

    /** Commands of the player, on the control thread. */
    private record Light(SerialLightControl control, SceneAdmin scenes) implements PlaylistLight {

        @Override
        public SceneRecall show(String scene, Transition transition) {
            return control.looks().step(find(scene).looks(), transition);
        }

        @Override
        public SceneRecall preview(String scene) {
            return control.looks().preview(find(scene).looks());
        }

        private Scene find(String scene) {
            return scenes.scene(scene)
                    .orElseThrow(() -> new ConfigurationException("scene", "Scene '" + scene + "' not found"));
        }

        @Override
        public void save(@Nullable String playlist) {
            control.looks().setPlaylist(playlist);
        }
    }

    /** Stops the player; the playlist stays saved as the one that runs. */
    @Deactivate
    void close() {
        control.remove(player);
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
        boolean isNew = playlists.put(playlist);
        changed(playlist.id());
        return isNew;
    }

    @Override
    public boolean remove(String id) {
        boolean removed = playlists.remove(id);
        changed(id);
        return removed;
    }

    private void changed(String id) {
        control.call(() -> {
            player.changed(id);
            return true;
        });
    }

    @Override
    public void order(List<String> ids) {
        playlists.order(ids);
    }

    @Override
    public PlaylistStatus status() {
        return player.status();
    }

    @Override
    public PlaylistStatus start(String id) {
        return control.call(() -> player.start(id));
    }

    @Override
    public PlaylistStatus stop(String id) {
        playlists.require(id);
        return control.call(() -> player.stop(id));
    }

    @Override
    public PlaylistStatus stop() {
        return control.call(player::stop);
    }

    @Override
    public PlaylistStatus next(String id) {
        return control.call(() -> player.next(id));
    }

    @Override
    public List<HealthProblem> problems() {
        return playlists.problems();
    }
}
