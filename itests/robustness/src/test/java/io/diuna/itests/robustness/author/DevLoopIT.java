// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.LivePicture;
import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Development loop of an author: {@code diuna new}, {@code diuna dev}, edits that are good, do not compile, throw and hang. The last good
 * code is on the strip after each. System properties: {@code diuna.edits} for a long form with random edits, {@code diuna.seed}.
 */
class DevLoopIT {

    private static final String NAME = "com.example.spark";
    private static final int LIMIT_SECONDS = 180;
    private static final Edit FIRST = new Edit(Edit.Kind.GOOD, 0);

    private final int edits = Integer.getInteger("diuna.edits", Edit.SHORT.size());
    private final long seed = Long.getLong("diuna.seed", 1);

    @TempDir
    private Path folder;

    private final List<Long> toLight = new ArrayList<>();
    private Path source = Path.of("");
    private int shown;

    @Test
    void savedSourcesAreSeenAndBadOnesLeaveTheOldCode() throws IOException, InterruptedException {
        Path project = createProject();
        try (DiunaProcess diuna = new DiunaProcess(folder)) {
            diuna.startDev(project);
            awaitState(diuna, "running");
            try (LivePicture picture = new LivePicture(diuna.port(), "main")) {
                await(diuna, () -> shows(picture, 0));
                long loaders = ProcessFigures.classLoaders(diuna.pid());
                double seconds = ProcessFigures.cpuSeconds(diuna.pid());
                int missed = missed(diuna);
                for (Edit edit : edits()) {
                    apply(edit, diuna, picture);
                    int now = missed(diuna);
                    if (now > missed) {
                        System.out.printf("%d frames missed by %s%n", now - missed, edit);
                        missed = now;
                    }
                }
                print(diuna, loaders, seconds);
            }
        }
    }

    private Path createProject() throws IOException, InterruptedException {
        Process created = new ProcessBuilder(DiunaProcess.launcher().toString(), "new", NAME)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(created.waitFor()).isZero();
        Path project = folder.resolve(NAME);
        source = project.resolve("src/main/java/com/example/spark/Spark.java");
        assertThat(source).isRegularFile();
        save(FIRST);
        return project;
    }

    private List<Edit> edits() {
        Random random = new Random(seed);
        System.out.println("diuna.seed=" + seed);
        List<Edit> all = new ArrayList<>(Edit.SHORT);
        Edit.Kind[] bad = {Edit.Kind.BROKEN, Edit.Kind.THROWING, Edit.Kind.THROWING_AT_START, Edit.Kind.HANGING};
        while (all.size() < edits) {
            // hanging ones take a quarter of a minute each
            Edit.Kind kind =
                    random.nextInt(100) < 55 ? Edit.Kind.GOOD : bad[random.nextInt(10) == 0 ? 3 : random.nextInt(3)];
            all.add(new Edit(kind, random.nextInt(3)));
        }
        return all.subList(0, edits);
    }

    private void apply(Edit edit, DiunaProcess diuna, LivePicture picture) throws IOException, InterruptedException {
        int builds = builds(diuna);
        boolean changes = edit.isGood() && edit.channel() != shown;
        long begin = System.nanoTime();
        save(edit);
        if (edit.isGood()) {
            shown = edit.channel();
        }
        if (changes) {
            await(diuna, () -> level(picture.color(), shown) > 0);
            toLight.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        }
        await(diuna, () -> builds(diuna) > builds);
        awaitState(diuna, edit.isGood() ? "running" : "failed");
        if (!edit.isGood()) {
            assertThat(diuna.client().get("/api/v1/dev").list("diagnostics").getValuesAs(JsonObject.class))
                    .as("%s", edit)
                    .isNotEmpty();
        }
        if (edit.kind() == Edit.Kind.BROKEN) {
            assertThat(diuna.client().get("/api/v1/dev").body())
                    .contains("\"file\":\"src/main/java/com/example/spark/Spark.java\",\"line\":10,");
            assertThat(diuna.terminal()).contains("Spark.java:10:");
        }
        await(diuna, () -> shows(picture, shown));
        long frames = picture.frames();
        await(diuna, () -> picture.frames() > frames);
    }

    /** Saves as many editors do: beside, then renamed. */
    private void save(Edit edit) throws IOException {
        Path saved = Files.writeString(source.resolveSibling(".Spark.java.tmp"), edit.source(NAME, "Spark"));
        Files.move(saved, source, StandardCopyOption.REPLACE_EXISTING);
    }

    private static int level(int color, int channel) {
        return color >>> (16 - 8 * channel) & 0xFF;
    }

    /** Returns true if this channel is lit, and no other. */
    private static boolean shows(LivePicture picture, int channel) {
        int color = picture.color();
        return level(color, channel) > 0
                && level(color, (channel + 1) % 3) == 0
                && level(color, (channel + 2) % 3) == 0;
    }

    /** Prints figures, and checks that the classes of earlier versions have gone. */
    private void print(DiunaProcess diuna, long loadersBefore, double secondsBefore)
            throws IOException, InterruptedException {
        List<Long> sorted = toLight.stream().sorted().toList();
        System.out.printf(
                "%d edits, of %d: edit to light median %d ms, p90 %d ms; %.2f s of processor time an edit; status %s%n",
                edits,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 9 / 10),
                (ProcessFigures.cpuSeconds(diuna.pid()) - secondsBefore) / edits,
                diuna.client().get("/api/v1/status").json().getJsonObject("frame"));
        long loaders = ProcessFigures.classLoaders(diuna.pid());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (loaders > loadersBefore + 2 && System.nanoTime() < end) { // hanging ones end by themselves
            TimeUnit.SECONDS.sleep(1);
            loaders = ProcessFigures.classLoaders(diuna.pid());
        }
        System.out.printf("Class loaders of bundles: %d, then %d%n", loadersBefore, loaders);
        // the endless one stays, and the one before the last
        assertThat(loaders).isLessThanOrEqualTo(loadersBefore + 2);
    }

    @Test
    void classesOfAnIdeAreSeenWithoutSources() throws IOException, InterruptedException {
        Path project = createProject();
        Path classes = Files.createDirectories(folder.resolve("out"));
        compile(classes);
        try (DiunaProcess diuna = new DiunaProcess(folder)) {
            diuna.startDev(project, "--classes", classes.toString());
            awaitState(diuna, "running");
            try (LivePicture picture = new LivePicture(diuna.port(), "main")) {
                await(diuna, () -> shows(picture, 0));
                save(new Edit(Edit.Kind.GOOD, 2));
                compile(classes);
                await(diuna, () -> shows(picture, 2));
            }
        }
    }

    /** Compiles as an IDE does: outside, in the jars of the distribution. */
    private void compile(Path classes) throws IOException {
        Path repository = DiunaProcess.launcher().resolve("../../repo").normalize();
        try (Stream<Path> jars = Files.walk(repository)) {
            String classPath = String.join(
                    File.pathSeparator,
                    jars.filter(jar -> jar.toString()
                                    .matches(".*(io\\.diuna\\.api|component\\.annotations|jspecify)-[0-9][^/]*\\.jar"))
                            .filter(jar -> !jar.toString().matches(".*(sources|javadoc)\\.jar"))
                            .map(Path::toString)
                            .toList());
            assertThat(ToolProvider.getSystemJavaCompiler()
                            .run(
                                    null,
                                    null,
                                    null,
                                    "--release",
                                    "17",
                                    "-proc:none",
                                    "-d",
                                    classes.toString(),
                                    "-cp",
                                    classPath,
                                    source.toString()))
                    .isZero();
        }
    }

    private static int missed(DiunaProcess diuna) {
        return diuna.client()
                .get("/api/v1/status")
                .json()
                .getJsonObject("frame")
                .getInt("missed");
    }

    private static int builds(DiunaProcess diuna) {
        return diuna.client().get("/api/v1/dev").json().getInt("builds");
    }

    private static void awaitState(DiunaProcess diuna, String state) throws IOException, InterruptedException {
        await(diuna, () -> diuna.client().get("/api/v1/dev").body().contains("\"state\":\"" + state + "\""));
    }

    private static void await(DiunaProcess diuna, BooleanSupplier condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(LIMIT_SECONDS + " s have passed: "
                        + diuna.client().get("/api/v1/dev").body() + "\n" + diuna.terminal() + "\n" + diuna.log());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
