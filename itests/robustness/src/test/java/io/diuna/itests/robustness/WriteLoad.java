// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.process.RestClient;
import io.diuna.itests.robustness.process.RestClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Load of writes from several threads: looks, dimmer, scenes, groups, palettes, playlists, schedules, strips and uploads of a
 * plugin. The model receives what was acknowledged. For one thread.
 */
final class WriteLoad {

    private static final int JARS = 4;

    private final Show show;
    private final List<Path> uploads = new ArrayList<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean ended = true;

    /** One change of a thing: sends it and has the value that it leads to. */
    private record Change(String value, Answer answer) {}

    /** Changes of one thing, one after another. */
    @FunctionalInterface
    private interface Writer {
        Change write(SplittableRandom random);
    }

    /** Makes the show ready for the load. */
    WriteLoad(Show show) {
        this.show = show;
        for (int version = 1; version <= JARS; version++) {
            uploads.add(show.jars.good("alpha", version));
        }
        LibraryOperations.putScene(show);
    }

    /** Returns the number of changes that were acknowledged. */
    long acknowledged() {
        return acknowledged.get();
    }

    /** Begins to write. */
    void begin() {
        ended = false;
        threads = Executors.newCachedThreadPool();
        RestClient client = show.client();
        for (String zone : List.of("left", "centre", "right")) {
            run("zone " + zone, random -> {
                JsonObject look = Json.createObjectBuilder()
                        .add("on", true)
                        .add("brightness", random.nextInt(101))
                        .add("color", "#%06x".formatted(random.nextInt(1 << 24)))
                        .add("animation", "solid")
                        .build();
                return new Change(
                        ShowReader.look(look), client.json("PATCH", "/api/v1/zones/" + zone, look.toString()));
            });
        }
        run("master", random -> {
            int level = random.nextInt(101);
            return new Change(
                    "true " + level,
                    client.json("PATCH", "/api/v1/master", "{\"on\":true,\"brightness\":%d}".formatted(level)));
        });
        run("scene evening", random -> {
            JsonObject scene = SceneOperations.scene(random);
            return new Change(ShowReader.scene(scene), client.json("PUT", "/api/v1/scenes/evening", scene.toString()));
        });
        for (SavedKind kind : SavedKind.ALL) {
            run(kind.name() + " one", random -> {
                JsonObject body = kind.body().apply(random);
                return new Change(kind.value(body), client.json("PUT", kind.path("one"), body.toString()));
            });
        }
        run("strip one", random -> {
            int pixels = 1 + random.nextInt(300);
            return new Change(
                    Integer.toString(pixels),
                    client.json(
                            "PUT", "/api/v1/strips/one", "{\"driver\":\"virtual\",\"pixels\":%d}".formatted(pixels)));
        });
        run("plugin io.diuna.test.alpha", random -> {
            int version = random.nextInt(uploads.size());
            return new Change("1.0." + (version + 1), client.uploadAnyVersion(uploads.get(version)));
        });
    }

    /** Begins no further changes. */
    void end() {
        ended = true;
    }

    /** Waits for the changes that were begun; the process has ended, so none is answered any more. */
    void await() throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private void run(String thing, Writer writer) {
        SplittableRandom random = show.random.split();
        threads.execute(() -> {
            while (!ended) {
                write(thing, writer, random);
            }
        });
    }

    private void write(String thing, Writer writer, SplittableRandom random) {
        Change change = writer.write(random);
        synchronized (show.model) {
            if (change.answer().isOk() && !change.answer().body().contains("\"saved\":false")) {
                acknowledged.incrementAndGet();
                show.model.acknowledge(thing, change.value());
            } else {
                show.model.attempt(thing, change.value());
            }
        }
    }
}
