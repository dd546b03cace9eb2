// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.RestClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} under write load: looks, dimmer, scenes, groups, palettes, playlists, schedules, strips and uploads that were
 * acknowledged are there after the restart.
 *
 * <p>System properties: {@code diuna.kills}, the number of kills; {@code diuna.seed}.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("diuna.kills", 3);
    private static final long SEED = Long.getLong("diuna.seed", 20_261_129);
    private static final int JARS = 4;
    private static final int LONGEST_LOAD_MILLIS = 1_500;
    private static final int LONGEST_START_MILLIS = 4_000;

    @TempDir
    Path folder;

    private final AtomicLong acknowledged = new AtomicLong();
    private volatile boolean killed;

    /** One change of a thing: sends it and has the value that it leads to. */
    private record Change(String value, Answer answer) {}

    /** Changes of one thing, one after another. */
    @FunctionalInterface
    private interface Writer {
        Change write(SplittableRandom random);
    }

    @Test
    void nothingAcknowledgedIsLost() throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "seed %d, %d kills%n", SEED, KILLS);
        SplittableRandom random = new SplittableRandom(SEED);
        Files.createDirectory(folder.resolve("data"));
        DiunaProcess process = new DiunaProcess(folder);
        FaultInjector faults = new FaultInjector(folder, process.data(), folder.resolve("none"));
        PluginJars jars = new PluginJars();
        List<Path> uploads = new ArrayList<>();
        for (int version = 1; version <= JARS; version++) {
            uploads.add(jars.good("alpha", version));
        }
        try (Show show = new Show(process, faults, jars, random)) {
            show.boot();
            show.model.accept(show.reader.read().orElseThrow());
            LibraryOperations.putScene(show);
            for (int kill = 1; kill <= KILLS; kill++) {
                load(show, uploads, random.nextInt(LONGEST_LOAD_MILLIS));
                if (random.nextInt(4) == 0) {
                    process.start();
                    Show.sleep(random.nextInt(LONGEST_START_MILLIS));
                    show.kill();
                }
                show.boot();
                show.compare();
                System.out.printf(Locale.ROOT, "%d kills, %d changes acknowledged%n", kill, acknowledged.get());
            }
            assertThat(acknowledged.get()).isGreaterThan(KILLS);
            System.out.println(show.statistics());
        }
    }

    /** Writes from several threads until the process is killed. */
    private void load(Show show, List<Path> uploads, int millis) throws IOException, InterruptedException {
        killed = false;
        RestClient client = show.client();
        ExecutorService threads = Executors.newCachedThreadPool();
        for (String zone : List.of("left", "centre", "right")) {
            run(threads, show, "zone " + zone, random -> {
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
        run(threads, show, "master", random -> {
            int level = random.nextInt(101);
            return new Change(
                    "true " + level,
                    client.json("PATCH", "/api/v1/master", "{\"on\":true,\"brightness\":%d}".formatted(level)));
        });
        run(threads, show, "scene evening", random -> {
            JsonObject scene = SceneOperations.scene(random);
            return new Change(ShowReader.scene(scene), client.json("PUT", "/api/v1/scenes/evening", scene.toString()));
        });
        for (SavedKind kind : SavedKind.ALL) {
            run(threads, show, kind.name() + " one", random -> {
                JsonObject body = kind.body().apply(random);
                return new Change(kind.value(body), client.json("PUT", kind.path("one"), body.toString()));
            });
        }
        run(threads, show, "strip one", random -> {
            int pixels = 1 + random.nextInt(300);
            return new Change(
                    Integer.toString(pixels),
                    client.json(
                            "PUT", "/api/v1/strips/one", "{\"driver\":\"virtual\",\"pixels\":%d}".formatted(pixels)));
        });
        run(threads, show, "plugin io.diuna.test.alpha", random -> {
            int version = random.nextInt(uploads.size());
            return new Change("1.0." + (version + 1), client.uploadAnyVersion(uploads.get(version)));
        });
        Show.sleep(millis);
        killed = true;
        show.kill();
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private void run(ExecutorService threads, Show show, String thing, Writer writer) {
        SplittableRandom random = show.random.split();
        threads.execute(() -> {
            while (!killed) {
                write(show.model, thing, writer, random);
            }
        });
    }

    private void write(ShowModel model, String thing, Writer writer, SplittableRandom random) {
        Change change = writer.write(random);
        synchronized (model) {
            if (change.answer().isOk() && !change.answer().body().contains("\"saved\":false")) {
                acknowledged.incrementAndGet();
                model.acknowledge(thing, change.value());
            } else {
                model.attempt(thing, change.value());
            }
        }
    }
}
