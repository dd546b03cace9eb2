// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.driver.testkit.TestFrame;
import io.diuna.network.artnet.ArtnetSender;
import io.diuna.network.ddp.DdpSender;
import io.diuna.network.dmx.UniversePlan;
import io.diuna.network.sacn.MulticastPath;
import io.diuna.network.sacn.SacnSender;
import io.diuna.network.sacn.SacnSource;
import io.diuna.network.udp.PixelRange;
import io.diuna.network.udp.Receivers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Runs in a network namespace, as a process of its own; the argument names the scene. */
final class NamespaceScenes {

    private static final int PIXELS = 1000;
    private static final int FPS = 60;
    private static final int SECONDS = 5;
    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** The machine may stand still now and then; a way that is blocked takes longer each time. */
    private static final int MOST_SLOW = 2;

    private static final List<PixelRange> HERE = PixelRange.parse("127.0.0.1", new String[0], 100, DdpSender.PORT);
    private static final List<Long> TOOK = new ArrayList<>();

    private NamespaceScenes() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case "multicast" -> multicast();
            case "broadcast" -> broadcast();
            case "noRoute" -> noRoute();
            case "routeLost" -> routeLost();
            case "lateRefusal" -> lateRefusal();
            case "switchedOff" -> switchedOff();
            case "oneOfTwo" -> oneOfTwo();
            case "slowWire" -> slowWire();
            case "slowMulticast" -> slowMulticast();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        assertThat(TOOK.stream().filter(nanos -> nanos > STUCK_NANOS))
                .as("nanoseconds for a frame, of those that a strip would be called stuck for")
                .hasSizeLessThanOrEqualTo(MOST_SLOW);
        List<Long> sorted = TOOK.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            assertThat(sorted.get(sorted.size() / 2))
                    .as("nanoseconds for most frames")
                    .isLessThan(1_000_000_000L / FPS);
        }
        System.out.println("seen: " + arguments[0] + "; nanoseconds for each frame, from the quickest: " + sorted);
    }

    /** Each universe in its group, the sync in its own, and the list of universes where senders are looked for. */
    private static void multicast() throws IOException {
        try (Group first = new Group("239.255.0.1", SacnSender.PORT);
                Group second = new Group("239.255.0.2", SacnSender.PORT);
                Group sync = new Group("239.255.0.9", SacnSender.PORT);
                Group discovery = new Group("239.255.250.214", SacnSender.PORT)) {
            PhysicalStrip sender = sacn(300);
            TestFrame frame = TestFrame.random(1, sender.format(), new Random(1));
            sender.show(frame);
            assertThat(part(first.next(), 126)).isEqualTo(Arrays.copyOf(frame.wire(), 510));
            assertThat(part(second.next(), 126)).isEqualTo(Arrays.copyOfRange(frame.wire(), 510, 900));
            assertThat(sync.next()).hasSize(49);
            assertThat(part(discovery.next(), 120)).containsExactly(0, 1, 0, 2);
            assertThat(allocated(() -> sender.show(frame))).isZero();
            byte[] before = first.nextOrNothing(); // or what has come before might leave no place for the farewell
            while (before.length > 0) {
                before = first.nextOrNothing();
            }
            sender.close();
            assertThat(first.next()[112]).isEqualTo((byte) 0x40);
        }
    }

    /** ArtSync to everybody in the network, after the universes to the one receiver. */
    private static void broadcast() throws IOException {
        int port = ArtnetSender.PORT;
        List<PixelRange> shares = PixelRange.parse("10.78.0.1", new String[0], 170, port);
        Receivers synced = receivers(PixelRange.parse("10.78.0.255", new String[0], 170, port));
        UniversePlan plan = UniversePlan.of(170, ColorOrder.RGB, shares, 0, 0, ArtnetSender.LAST_UNIVERSE);
        try (Group everybody = new Group("0.0.0.0", port);
                ArtnetSender sender = new ArtnetSender(plan, receivers(shares), synced)) {
            sender.show(TestFrame.of(1, sender.format(), 5));
            assertThat(everybody.next()).hasSize(528);
            assertThat(everybody.next()).hasSize(14);
        }
    }

    private static void noRoute() {
        try (PhysicalStrip strip = ddp("192.0.2.1")) {
            fails(() -> strip.show(TestFrame.of(1, strip.format(), 1)), "Controller 192.0.2.1:4048 cannot be reached");
        }
    }

    /** The way to one receiver goes and comes back: alone, with a fresh instance; beside another one, by itself. */
    private static void routeLost() throws IOException, InterruptedException {
        run("ip addr add 192.0.2.1/32 dev lo");
        try (Group there = new Group("192.0.2.1", DdpSender.PORT);
                PhysicalStrip both = ddp("192.0.2.1", "10.78.0.1");
                Group here = new Group("10.78.0.1", DdpSender.PORT)) {
            PhysicalStrip alone = ddp("192.0.2.1");
            TestFrame frame = TestFrame.of(1, alone.format(), 1);
            alone.show(frame);
            both.show(frame);
            run("ip addr del 192.0.2.1/32 dev lo");
            fails(() -> alone.show(frame), "Controller 192.0.2.1:4048 cannot be reached");
            alone.close();
            PhysicalStrip second = ddp("192.0.2.1");
            fails(() -> second.show(frame), "Controller 192.0.2.1:4048 cannot be reached");
            second.close();
            for (int i = 0; i < SECONDS * FPS; i++) {
                show(both, frame);
            }
            run("ip addr add 192.0.2.1/32 dev lo");
            PhysicalStrip third = ddp("192.0.2.1");
            third.show(frame);
            third.close();
            empty(there);
            for (int i = 0; i < SECONDS * FPS; i++) {
                show(both, frame);
            }
            assertThat(there.next()).hasSize(1450);
            assertThat(here.next()).hasSize(1450);
        }
    }

    private static void empty(Group group) throws IOException {
        byte[] next = group.next();
        while (next.length > 0) {
            next = group.nextOrNothing();
        }
    }

    /**
     * That nothing listens is told a few milliseconds after the frame was sent, as it is by a device in a network; still,
     * the frame counts as failed, or the pauses of the strip would never grow. A machine that stands still just then tells
     * it too late now and then.
     */
    private static void lateRefusal() throws IOException, InterruptedException {
        run("tc qdisc add dev lo root tbf rate 2mbit burst 2000 limit 1mb");
        int late = 0;
        for (int i = 0; i < FPS; i++) {
            try (DatagramSocket other = new DatagramSocket();
                    PhysicalStrip strip = new DdpSender(100, ColorOrder.RGB, HERE, receivers(HERE))) {
                other.send(new DatagramPacket(
                        new byte[1900], 1900, InetAddress.getLoopbackAddress(), 9)); // takes its turn
                strip.show(TestFrame.of(1, strip.format(), 1));
                late++;
            } catch (HardwareException e) {
                assertThat(e).hasMessageContaining("nothing listens on that port");
            }
        }
        assertThat(late).as("refusals that came too late").isLessThanOrEqualTo(MOST_SLOW);
    }

    /** Nobody answers for the address, which UDP tells nobody: what is sent gets lost, and arrives once somebody does. */
    private static void switchedOff() throws IOException, InterruptedException {
        try (PhysicalStrip strip = ddp("10.78.0.7")) {
            TestFrame frame = TestFrame.of(1, strip.format(), 1);
            for (int i = 0; i < SECONDS * FPS; i++) {
                show(strip, frame);
            }
            run("ip addr add 10.78.0.7/24 dev v0");
            try (Group receiver = new Group("10.78.0.7", DdpSender.PORT)) {
                show(strip, frame);
                assertThat(receiver.next()).hasSize(1450);
            }
        }
    }

    /** One that is switched off takes no frame from the other. */
    private static void oneOfTwo() throws IOException {
        theOtherMissesNothing();
    }

    /** Nor does one behind a wire that is slower than what is sent. */
    private static void slowWire() throws IOException, InterruptedException {
        run("ip neigh add 10.78.0.7 lladdr 02:00:00:00:00:07 dev v0");
        run("tc qdisc add dev v0 root tbf rate 200kbit burst 3kb limit 100mb");
        theOtherMissesNothing();
    }

    /** A frame to all is not waited for either, until the system has sent what it keeps. */
    private static void slowMulticast() throws IOException, InterruptedException {
        run("tc qdisc add dev v0 root tbf rate 200kbit burst 3kb limit 100mb");
        long before = System.nanoTime();
        try (PhysicalStrip strip = sacn(PIXELS)) {
            for (int i = 0; i < SECONDS * FPS; i++) {
                show(strip, TestFrame.of(i + 1, strip.format(), i));
            }
        }
        assertThat(System.nanoTime() - before)
                .as("nanoseconds; on this wire they would take 13 times as long as they are to")
                .isLessThan(TimeUnit.SECONDS.toNanos(4 * SECONDS));
    }

    private static PhysicalStrip sacn(int pixels) {
        List<PixelRange> nobody = List.of(new PixelRange(0, pixels, List.of()));
        UniversePlan plan = UniversePlan.of(pixels, ColorOrder.RGB, nobody, 0, 1, SacnSender.LAST_UNIVERSE);
        MulticastPath path = new MulticastPath(plan.universes(), 9, SacnSender.PORT, "v0", 1);
        SacnSource source = new SacnSource(SacnSource.cid("here", "wall"), "Diuna wall", 100);
        return new SacnSender(plan, 9, true, source, path, System::nanoTime);
    }

    private static void theOtherMissesNothing() throws IOException {
        try (Group here = new Group("10.78.0.1", DdpSender.PORT);
                PhysicalStrip strip = ddp("10.78.0.7", "10.78.0.1")) {
            for (int i = 0; i < SECONDS * FPS; i++) {
                show(strip, TestFrame.of(i + 1, strip.format(), i));
                assertThat(here.next()[10]).isEqualTo((byte) i);
                assertThat(here.next()[10]).isEqualTo((byte) i);
                assertThat(here.next()[0]).isEqualTo((byte) 0x41);
            }
        }
    }

    private static void run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command.split(" ", -1)).inheritIO().start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(command).isTrue();
        if (process.exitValue() != 0) {
            System.exit(NamespaceIT.NO_RIGHT);
        }
    }

    /** Shows a frame, notes how long that took, and waits a while. */
    private static void show(PhysicalStrip strip, TestFrame frame) {
        long before = System.nanoTime();
        strip.show(frame);
        long took = System.nanoTime() - before;
        TOOK.add(took);
        LockSupport.parkNanos(1_000_000_000L / FPS - took);
    }

    private static PhysicalStrip ddp(String... hosts) {
        List<PixelRange> shares = PixelRange.parse("", hosts, PIXELS, DdpSender.PORT);
        return new DdpSender(PIXELS, ColorOrder.RGB, shares, receivers(shares));
    }

    private static Receivers receivers(List<PixelRange> shares) {
        return new Receivers("wall", shares, Frames.NUMBERS, System::nanoTime);
    }

    private static void fails(ThrowingCallable show, String words) {
        assertThatExceptionOfType(HardwareException.class).isThrownBy(show).withMessageContaining(words);
    }

    private static byte[] part(byte[] datagram, int from) {
        return Arrays.copyOfRange(datagram, from, datagram.length);
    }

    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 20 && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1000; i++) {
                work.run();
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
