// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.wled;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.process.DiunaProcess;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of the distribution that follow each other by WLED's UDP sync. */
class SyncIT {

    private static final int LIMIT_SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void twoInstancesFollowEachOther() throws IOException, InterruptedException {
        int onePort = freePort();
        int otherPort = freePort();
        try (DiunaProcess one = start("one", onePort, otherPort);
                DiunaProcess other = start("other", otherPort, onePort)) {
            await(one, zone -> true);
            await(other, zone -> true);
            awaitUsed(onePort);
            awaitUsed(otherPort);
            change(one, "{\"on\":true,\"brightness\":35,\"animation\":\"plasma\",\"palette\":\"ocean\"}");
            await(other, zone -> isShown(zone, "plasma", "ocean", 35));
            change(other, "{\"animation\":\"fire\",\"brightness\":60}");
            await(one, zone -> isShown(zone, "fire", "ocean", 60));
            assertThat(one.client()
                            .json("PATCH", "/api/v1/master", "{\"on\":false}")
                            .isOk())
                    .isTrue();
            awaitMaster(other);
        }
    }

    private DiunaProcess start(String name, int port, int target) throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        DiunaProcess process = new DiunaProcess(own);
        Path config = Files.createDirectories(process.data().resolve("config"));
        Files.writeString(
                config.resolve("io.diuna.wled.sync.json"),
                "{\"send\":true,\"receive\":true,\"port\":%d,\"targets\":[\"127.0.0.1:%d\"]}".formatted(port, target));
        process.start();
        return process;
    }

    /** Waits until the sync that is configured has begun: until its port is used. */
    private static void awaitUsed(int port) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!isUsed(port)) {
            assertThat(System.nanoTime()).as("nobody uses port %d", port).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static boolean isUsed(int port) {
        try (DatagramSocket socket = new DatagramSocket(port)) {
            return !socket.isBound();
        } catch (SocketException e) {
            return true;
        }
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void change(DiunaProcess diuna, String look) {
        assertThat(diuna.client().json("PATCH", "/api/v1/zones/left", look).isOk())
                .isTrue();
    }

    private static boolean isShown(JsonObject zone, String animation, String palette, int percent) {
        return !zone.isNull("animation")
                && zone.getString("animation").equals(animation)
                && zone.getString("palette").equals(palette)
                && Math.abs(zone.getJsonNumber("brightness").doubleValue() - percent) < 1;
    }

    private static void await(DiunaProcess diuna, Predicate<JsonObject> condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!(diuna.client().get("/json/state").isOk()
                && diuna.client().get("/api/v1/zones/left").isOk()
                && condition.test(diuna.client().get("/api/v1/zones/left").json()))) {
            assertThat(System.nanoTime())
                    .as("zone left: %s", diuna.client().get("/api/v1/zones/left"))
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void awaitMaster(DiunaProcess diuna) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (diuna.client().get("/api/v1/master").json().getBoolean("on")) {
            assertThat(System.nanoTime()).as("the other one stays on").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
