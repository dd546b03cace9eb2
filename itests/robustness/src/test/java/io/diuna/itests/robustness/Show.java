// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import io.diuna.itests.robustness.fault.FaultInjector;
import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.PluginJars;
import io.diuna.itests.robustness.process.RestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Show on the distribution, with the model of what was acknowledged and the rules that hold after each operation. A
 * violation is an {@link AssertionError} that names the rule and has the end of log and terminal. For one thread.
 */
final class Show implements AutoCloseable {

    /** Seconds from the start of a process until its strip takes frames; the tests of the build allow for busy machines. */
    private static final int BOOT_SECONDS = Integer.getInteger("diuna.boot.seconds", 60);

    /** Seconds for everything else that takes a moment: a plugin folder is scanned each second. */
    private static final int SETTLE_SECONDS = Integer.getInteger("diuna.settle.seconds", 30);

    /** Longest time from a signal to the end of the process. */
    private static final int END_SECONDS = Integer.getInteger("diuna.end.seconds", 60);

    /** Failed starts until safe mode. */
    private static final int FAILED_STARTS = 3;

    private static final int POLL_MILLIS = 50;

    final DiunaProcess process;
    final FaultInjector faults;
    final ShowModel model = new ShowModel();
    final PluginJars jars;
    final SplittableRandom random;
    final ShowReader reader;
    private final RestClient repeating;
    private double longestBoot;
    private double longestEnd;
    private int boots;

    Show(DiunaProcess process, FaultInjector faults, PluginJars jars, SplittableRandom random) {
        this.process = process;
        this.faults = faults;
        this.jars = jars;
        this.random = random;
        reader = new ShowReader(process.client());
        repeating = process.client().repeating(Duration.ofSeconds(SETTLE_SECONDS));
    }

    /** Returns a client; while no fault is injected, it repeats what a part of Diuna that is being restarted has answered with 503. */
    RestClient client() {
        return faults.isOn() ? process.client() : repeating;
    }

    /** Returns a member of the list. */
    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Starts the process until it stays; waits for the light. Counts and measures. */
    void boot() throws IOException, InterruptedException {
        for (int failed = 0; ; failed++) {
            process.start();
            boolean light = awaitLight(BOOT_SECONDS);
            boots++;
            if (light) {
                longestBoot = Math.max(longestBoot, process.secondsSinceStart());
                return;
            }
            if (process.isAlive() || failed >= FAILED_STARTS) {
                throw violation("no light " + BOOT_SECONDS + " s after a boot");
            }
        }
    }

    /** Returns true if health names safe mode. */
    boolean isInSafeMode() {
        return process.isAlive() && reader.problems().stream().anyMatch(problem -> problem.startsWith("safe-mode"));
    }

    /** Waits until the process ends by itself, or the condition holds. */
    void awaitEndOr(BooleanSupplier condition) {
        poll(BOOT_SECONDS, condition);
    }

    /** Returns true if health says that this plugin is disabled. */
    boolean isDisabled(String plugin) {
        return process.isAlive()
                && reader.problems().stream()
                        .anyMatch(problem -> problem.contains(plugin) && problem.contains("is disabled"));
    }

    /** Ends the process at once. Three kills within a minute would lead to safe mode; this one is not counted. */
    void kill() throws IOException {
        process.kill();
        Path boots = process.data().resolve("state/boots");
        if (Files.isRegularFile(boots)) {
            Files.delete(boots);
        }
    }

    /** Ends the process by SIGTERM, within the limit and with exit code 0 or, with a stuck plugin, 1. */
    void terminate() throws InterruptedException {
        terminate(Set.of(0, 1));
    }

    /** Ends the process by SIGTERM, within the limit and with one of these exit codes. */
    void terminate(Set<Integer> codes) throws InterruptedException {
        process.terminate();
        awaitEnd(codes);
    }

    /** Waits for the end after SIGTERM, within the limit and with one of these exit codes. */
    void awaitEnd(Set<Integer> codes) throws InterruptedException {
        long begin = System.nanoTime();
        int code = process.awaitExit(END_SECONDS);
        longestEnd = Math.max(longestEnd, (System.nanoTime() - begin) / 1e9);
        if (code == -1) {
            throw violation("SIGTERM has no effect after " + END_SECONDS + " s");
        }
        if (!codes.contains(code)) {
            throw violation("SIGTERM leads to exit code " + code);
        }
    }

    /** Checks what holds after each operation; boots first if the process has ended. */
    void check() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            boot();
        }
        if (!awaitLight(SETTLE_SECONDS)) {
            throw violation("no light");
        }
        awaitAccess();
        compare();
    }

    /** Waits until the administrator gets into API and console. */
    void awaitAccess() {
        await(
                "the administrator cannot get in",
                () -> client().get("/api/v1/plugins").isOk()
                        && client().get("/system/console/bundles").isOk());
    }

    /** Compares what is shown with the model. */
    void compare() {
        Optional<Map<String, String>> actual =
                awaitValue(values -> model.differences(values).isEmpty());
        if (actual.isEmpty()) {
            throw violation("the API does not answer");
        }
        List<String> differences = model.differences(actual.get());
        if (!differences.isEmpty()) {
            throw violation(String.join("; ", differences));
        }
        model.settle(actual.get());
    }

    /** Compares after the disk was damaged: what differs must be named, and counts from now on. */
    void compareAfterDamage(String damage) {
        Optional<Map<String, String>> actual =
                awaitValue(values -> model.differences(values).isEmpty());
        List<String> differences = model.differences(actual.orElseThrow(() -> violation("the API does not answer")));
        if (!differences.isEmpty() && reader.problems().isEmpty()) {
            throw violation("after " + damage + " health names nothing, but " + String.join("; ", differences));
        }
        model.accept(actual.get());
    }

    /** Waits until there is a file in the data folder; as long as for a boot, since frames may be late on a busy machine. */
    void awaitFile(String name) {
        if (!poll(BOOT_SECONDS, () -> Files.exists(process.data().resolve(name)))) {
            throw violation("there is no file " + name);
        }
    }

    /** Waits until a health problem has one of these words. */
    void awaitProblem(String what, String... words) {
        await(
                what + " is not named in health",
                () -> reader.problems().stream()
                        .anyMatch(problem -> List.of(words).stream().anyMatch(problem::contains)));
    }

    /** Waits until a health problem has this word, or it is clear that none will: the plugin folder is read in the background. */
    void mayName(String word) {
        poll(SETTLE_SECONDS, () -> reader.problems().stream().anyMatch(problem -> problem.contains(word)));
    }

    /** Waits until no health problem has this word. */
    void awaitNoProblem(String word) {
        await(
                word + " stays named in health",
                () -> reader.problems().stream().noneMatch(problem -> problem.contains(word)));
    }

    /** Waits for a condition; fails with the words if it does not come. */
    void await(String failure, BooleanSupplier condition) {
        if (!poll(SETTLE_SECONDS, condition)) {
            throw violation(failure);
        }
    }

    /** Waits until frames are shown; false if none is. */
    boolean awaitLight(int seconds) {
        long[] first = {-1};
        return poll(seconds, () -> {
            long frames = reader.frames();
            if (first[0] < 0) {
                first[0] = frames;
            }
            return first[0] >= 0 && frames > first[0];
        });
    }

    private Optional<Map<String, String>> awaitValue(Predicate<Map<String, String>> condition) {
        poll(SETTLE_SECONDS, () -> reader.read().filter(condition).isPresent());
        return reader.read();
    }

    /** Polls until the condition holds; false if the time is over or the process has ended. */
    private boolean poll(int seconds, BooleanSupplier condition) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() - end < 0) {
            if (condition.getAsBoolean()) {
                return true;
            }
            if (!process.isAlive()) {
                return false;
            }
            sleep(POLL_MILLIS);
        }
        return false;
    }

    /** Waits, interruptibly by nobody. */
    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns an error with all that helps to understand it. */
    AssertionError violation(String rule) {
        try {
            return new AssertionError(rule + (process.isAlive() ? "" : " (the process has ended)") + "\nhealth: "
                    + reader.problems() + "\nterminal: " + process.terminal() + "\nlog: " + process.log());
        } catch (IOException e) {
            return new AssertionError(rule, e);
        }
    }

    /** Returns boots, the longest time to light and the longest end by SIGTERM. */
    String statistics() {
        return String.format(
                Locale.ROOT,
                "%d boots, %d requests repeated after 503, longest time to light %.1f s, longest end %.1f s",
                boots,
                repeating.repeated(),
                longestBoot,
                longestEnd);
    }

    @Override
    public void close() {
        process.close();
    }
}
