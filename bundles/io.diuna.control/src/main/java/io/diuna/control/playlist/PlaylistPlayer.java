// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.playlist;

import io.diuna.api.ConfigurationException;
import io.diuna.control.look.TimedWork;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.log.LogFields;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistStatus;
import io.diuna.platform.schedule.PlaylistStep;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Player of one playlist at a time. Steps begin at deadlines of a monotonic clock; one that comes late begins now, and the
 * missed ones are not caught up. {@link #status} is for any thread, all else for the control thread.
 */
public final class PlaylistPlayer implements TimedWork {

    /** Delay up to which the next deadline counts from the deadline before and not from now. */
    private static final long TOLERANCE = Duration.ofMillis(50).toNanos();

    /** After a restart zones and animations come one by one: for so long the first step is tried again. */
    private static final long RESUME_LIMIT = Duration.ofSeconds(30).toNanos();

    private static final long RESUME_PAUSE = Duration.ofMillis(500).toNanos();

    private final PlaylistLibrary playlists;
    private final PlaylistLight light;
    private final EventPublisher events;
    private final LongSupplier clock;
    private final Random random;
    private final Logger log;

    private @Nullable PlaylistRun run;

    /** Time at which the first step after a restart is no longer waited for; only while it is. */
    private @Nullable Long resumeEnd;

    private volatile Position position = Position.NONE;

    /** Status for {@link #status}, by whatever thread. */
    private record Position(
            @Nullable String playlist,
            int step,
            int round,
            long deadline,
            @Nullable String reason) {

        static final Position NONE = new Position(null, 0, 0, 0, null);
    }

    /**
     * @param clock nanoseconds of a monotonic clock
     * @param random source of the random orders
     * @param log log for playlists that stop because nothing can be shown
     */
    public PlaylistPlayer(
            PlaylistLibrary playlists,
            PlaylistLight light,
            EventPublisher events,
            LongSupplier clock,
            Random random,
            Logger log) {
        this.playlists = playlists;
        this.light = light;
        this.events = events;
        this.clock = clock;
        this.random = random;
        this.log = log;
    }

    /** Returns what runs; any thread. */
    public PlaylistStatus status() {
        Position now = position;
        long left = now.playlist() == null ? 0 : Math.max(0, now.deadline() - clock.getAsLong());
        return new PlaylistStatus(now.playlist(), now.step(), now.round(), Duration.ofNanos(left), now.reason());
    }

    /** Starts a playlist in the place of the one that runs. */
    public PlaylistStatus start(String id) {
        PlaylistRun started = new PlaylistRun(playlists.require(id), random);
        end(null);
        run = started;
        light.save(id);
        advance(started, clock.getAsLong());
        return status();
    }

    /** Starts the playlist that ran before a restart, and waits for what its first step needs. */
    public void resume(String id) {
        Playlist playlist = playlists.find(id).orElse(null);
        if (playlist == null) {
            light.save(null);
            return;
        }
        PlaylistRun resumed = new PlaylistRun(playlist, random);
        resumed.choose();
        run = resumed;
        long end = clock.getAsLong() + RESUME_LIMIT;
        resumeEnd = end;
        tryFirst(resumed, end);
    }

    /** Stops a playlist if it runs. */
    public PlaylistStatus stop(String id) {
        PlaylistRun running = run;
        if (running != null && running.id().equals(id)) {
            end(null);
        }
        return status();
    }

    /** Stops what runs. */
    public PlaylistStatus stop() {
        end(null);
        return status();
    }

    /** Goes on to the next step. */
    public PlaylistStatus next(String id) {
        playlists.require(id);
        PlaylistRun running = run;
        if (running == null || !running.id().equals(id)) {
            throw new ConfigurationException("id", "Playlist '" + id + "' does not run; start it first");
        }
        advance(running, clock.getAsLong());
        return status();
    }

    /** Adopts a change of the playlist that runs: its new steps, and the new duration of the step at hand. */
    public void changed(String id) {
        PlaylistRun running = run;
        if (running != null && running.id().equals(id) && adopt(running)) {
            publish(running);
        }
    }

    @Override
    public void beforeRecall() {
        end("Playlist stopped, because a command showed a scene");
    }

    @Override
    public long run() {
        PlaylistRun running = run;
        if (running == null) {
            return Long.MAX_VALUE;
        }
        long late = clock.getAsLong() - running.deadline();
        if (late >= 0) {
            Long waitEnd = resumeEnd;
            if (waitEnd != null) {
                tryFirst(running, waitEnd);
            } else {
                advance(running, late <= TOLERANCE ? running.deadline() : clock.getAsLong());
            }
        }
        return run == null ? Long.MAX_VALUE : running.deadline() - clock.getAsLong();
    }

    /** Shows the next step that can be shown; if there is none, each is tried twice at most. */
    private void advance(PlaylistRun running, long begin) {
        resumeEnd = null;
        if (!adopt(running)) {
            return;
        }
        String problem = "";
        for (int tries = 2 * running.playlist().steps().size(); tries > 0; tries--) {
            if (!running.choose()) {
                finish(running, problem);
                return;
            }
            SceneRecall recall = show(running.chosen());
            if (!recall.zones().isEmpty()) {
                running.begin(begin);
                publish(running);
                return;
            }
            problem = reason(recall);
        }
        endUnshown(running, problem);
    }

    /** Shows the first step after a restart as soon as all of it can be shown. Until then the light is left to commands. */
    private void tryFirst(PlaylistRun running, long waitEnd) {
        if (!adopt(running)) {
            return;
        }
        long now = clock.getAsLong();
        SceneRecall possible = preview(running.chosen().scene());
        boolean over = now - waitEnd >= 0;
        if (!possible.zones().isEmpty() && (over || possible.skipped().isEmpty())) {
            resumeEnd = null;
            show(running.chosen());
            running.begin(now);
            publish(running);
        } else if (over) {
            advance(running, now);
        } else {
            running.retryAt(now + RESUME_PAUSE);
            publish(running);
        }
    }

    /** Takes the playlist as it is now; returns false and ends the run if it was removed. */
    private boolean adopt(PlaylistRun running) {
        Playlist latest = playlists.find(running.id()).orElse(null);
        if (latest == null) {
            end("Playlist '" + running.id() + "' was removed");
            return false;
        }
        running.adopt(latest);
        return true;
    }

    /** Ends a run after its last round. */
    private void finish(PlaylistRun running, String problem) {
        String endScene = running.playlist().endScene();
        if (!running.hasShown()) {
            endUnshown(running, problem);
        } else if (endScene == null) {
            end(null);
        } else {
            SceneRecall recall = show(endScene, Transition.DEFAULT);
            end(
                    recall.zones().isEmpty()
                            ? "Playlist '" + running.id() + "' has ended; its end scene cannot be shown: "
                                    + reason(recall)
                            : null);
        }
    }

    private void endUnshown(PlaylistRun running, String problem) {
        String reason = "Playlist '" + running.id() + "' stopped, because none of its scenes can be shown: " + problem;
        new LogFields().playlist(running.id()).log(() -> log.warn(reason));
        end(reason);
    }

    private void end(@Nullable String reason) {
        PlaylistRun ended = run;
        if (ended != null) {
            run = null;
            resumeEnd = null;
            light.save(null);
            position = new Position(null, 0, 0, 0, reason);
            events.publish(EventKind.PLAYLIST, ended.id());
        } else if (reason == null) {
            position = Position.NONE;
        }
    }

    private SceneRecall show(PlaylistStep step) {
        return show(step.scene(), step.transition());
    }

    private SceneRecall show(String scene, Transition transition) {
        return existing(scene, () -> light.show(scene, transition));
    }

    private SceneRecall preview(String scene) {
        return existing(scene, () -> light.preview(scene));
    }

    private static SceneRecall existing(String scene, Supplier<SceneRecall> recall) {
        try {
            return recall.get();
        } catch (ConfigurationException e) {
            return new SceneRecall(List.of(), Map.of(scene, "Scene '" + scene + "' does not exist"));
        }
    }

    private static String reason(SceneRecall recall) {
        return recall.skipped().values().stream().findFirst().orElse("the scene has no zone");
    }

    private void publish(PlaylistRun running) {
        position = new Position(running.id(), running.step(), running.round(), running.deadline(), null);
        events.publish(EventKind.PLAYLIST, running.id());
    }
}
