// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.RichShow;
import io.diuna.itests.robustness.fault.FaultInjector;
import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.RestClient;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Rich show of the distribution, on loopback, with requests of all kinds that must not change it. */
final class MatrixShow implements AutoCloseable {

    private static final int LIMIT_SECONDS = 4 * Integer.getInteger("diuna.boot.seconds", 60);
    private static final int CLIENTS = 16;
    private static final Path FROZEN = Path.of("../authors/frozen/0.1.0");
    private static final long SAVED_MILLIS = 3_000;

    private final DiunaProcess diuna;
    private final FaultInjector faults;
    private final RichShow rich;
    private final ShowDigest digest;
    private final Map<String, byte[]> things = new HashMap<>();
    private final List<ListedOperation> operations = ListedOperation.all();
    private final Path folder;
    private LoginSet logins;
    private Map<String, String> before = Map.of();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<String>> pending = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int requests;

    MatrixShow(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        diuna = new DiunaProcess(folder);
        faults = new FaultInjector(folder, diuna.data(), folder.resolve("none"));
        rich = new RichShow(diuna.client(), diuna.data());
        digest = new ShowDigest(diuna, rich);
    }

    /** Request of an operation, or what somebody makes of it. */
    @FunctionalInterface
    interface Attempt {

        RawRequest of(ListedOperation operation);
    }

    /** Starts Diuna, makes the show and all logins. */
    void start() throws IOException, InterruptedException {
        diuna.addEnvironment(faults.environment());
        diuna.start();
        await(() -> client().get("/system/console/bundles.json").isOk()
                && client().get("/api/v1/zones").isOk()
                && client().get("/json").isOk());
        rich.make(FROZEN.resolve("campfire.jar"), "campfire", FROZEN.resolve("blobs.jar"));
        client().json(
                        "PUT",
                        "/api/v1/layers/note",
                        "{\"zones\":[\"left\"],\"color\":\"#ff0000\",\"durationMs\":86400000}");
        logins = LoginSet.make(diuna);
        things.put("@jar", Files.readAllBytes(FROZEN.resolve("conway.jar")));
        things.put("@token", logins.spareToken().getBytes(StandardCharsets.UTF_8));
        things.put("@bundle", bundle("io.diuna.mdns").getBytes(StandardCharsets.UTF_8));
        await(() -> rich.answers().get("plugins").contains("blobs")
                && rich.answers().get("zones").contains("porch"));
        Path zip = folder.resolve("show.zip");
        assertThat(client().backUp(zip).isOk()).isTrue();
        things.put("@backup", Files.readAllBytes(zip));
        for (ListedOperation one : operations) {
            if (one.method().equals("GET") && !one.isPublic()) {
                ask(request(one).with(logins.adminToken())); // what is made at the first reading is there
            }
        }
        settle();
    }

    private String bundle(String name) {
        return client().get("/system/console/bundles.json").list("data").stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("symbolicName").equals(name))
                .map(one -> Integer.toString(one.getInt("id")))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until everything is saved. */
    private void settle() throws IOException, InterruptedException {
        Map<String, String> last;
        do {
            last = before;
            TimeUnit.MILLISECONDS.sleep(SAVED_MILLIS);
            before = digest.take();
        } while (!before.equals(last));
    }

    /**
     * Attempts something with some operations, on several connections at once; {@link #verify} tells what came of it.
     *
     * @param name name of the attempt
     */
    void attempt(String name, Predicate<ListedOperation> which, Attempt attempt, Predicate<RawAnswer> right) {
        for (ListedOperation one : operations) {
            if (which.test(one)) {
                RawRequest request = attempt.of(one);
                pending.add(clients.submit(() -> {
                    RawAnswer answer = ask(request);
                    return right.test(answer) ? "" : name + ": " + answer.status() + " for " + request;
                }));
            }
        }
    }

    /** Attempts something that must be refused with one of these statuses. */
    void refuses(String name, Predicate<ListedOperation> which, Attempt attempt, Integer... statuses) {
        List<Integer> right = List.of(statuses);
        attempt(name, which, attempt, answer -> right.contains(answer.status()));
    }

    /** Attempts something that must be refused as a mistake of the client, or as a method that is unknown. */
    void refusesAnyhow(String name, Predicate<ListedOperation> which, Attempt attempt) {
        attempt(
                name,
                which,
                attempt,
                answer -> (answer.status() >= 400 && answer.status() < 500) || answer.status() == 501);
    }

    /** Waits for the attempts so far, and keeps those that were not answered as they must be. */
    void await() throws InterruptedException {
        for (Future<String> one : pending) {
            try {
                requests++;
                if (!one.get().isEmpty()) {
                    wrong.add(one.get());
                }
            } catch (ExecutionException e) {
                wrong.add(String.valueOf(e.getCause()));
            }
        }
        pending.clear();
    }

    /** Fails if an attempt was not answered as it must be, or if something has changed since the last call. */
    void verify() throws IOException, InterruptedException {
        await();
        List<String> failed = new ArrayList<>(wrong);
        wrong.clear();
        assertThat(changes()).as("changes").isEmpty();
        assertThat(failed).as("answers").isEmpty();
    }

    /** Returns what has changed since the last call. */
    List<String> changes() throws IOException {
        Map<String, String> after = digest.take();
        List<String> changes = ShowDigest.differences(before, after);
        before = after;
        return changes;
    }

    RawRequest request(ListedOperation operation) {
        return operation.request(diuna.port(), things);
    }

    RawAnswer ask(RawRequest request) throws IOException {
        return new RawClient(diuna.port()).head(request);
    }

    void moveClock(Duration offset) {
        faults.moveClock(offset);
    }

    List<ListedOperation> operations() {
        return operations;
    }

    LoginSet logins() {
        return logins;
    }

    RestClient client() {
        return diuna.client();
    }

    int port() {
        return diuna.port();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("the show is there in time").isNegative();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Override
    public void close() {
        System.out.println(requests + " requests that must change nothing, of " + operations.size() + " operations");
        clients.shutdownNow();
        diuna.close();
    }
}
