// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.strip.HardwareException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiversTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong();
    private final List<CompletableFuture<InetAddress>> lookups = new ArrayList<>();
    private final Loopback left = new Loopback();
    private final Loopback right = new Loopback();
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(4);

    @AfterEach
    void close() {
        left.close();
        right.close();
    }

    @Test
    void aRefusedFrameIsReported() {
        left.off();
        try (Receivers receivers = receivers(left)) {
            fails(receivers, "Controller 127.0.0.1:" + left.port() + " refuses packets: nothing listens on that port");
        }
    }

    @Test
    void aFailedReceiverDoesNotBlockTheOthers() {
        left.off();
        try (Receivers receivers = receivers(left, right)) {
            for (int i = 0; i < 10; i++) {
                show(receivers);
                assertThat(right.datagrams()).hasSize(1);
            }
        }
    }

    @Test
    void aReceiverThatReturnsIsReconnectedWithinASecond() {
        left.off();
        try (Receivers receivers = receivers(left, right)) {
            show(receivers);
            left.on();
            now.addAndGet(SECOND - 1);
            show(receivers);
            assertThat(left.arrived()).isEmpty();
            now.addAndGet(1); // starts the lookup
            show(receivers);
            show(receivers);
            assertThat(left.datagrams()).isNotEmpty();
        }
    }

    @Test
    void theStripFailsWhenAllReceiversFail() {
        left.off();
        right.off();
        try (Receivers receivers = receivers(left, right)) {
            fails(receivers, "the strip's other controllers are not reachable either");
        }
    }

    @Test
    void anUnknownHostIsReported() {
        CompletableFuture<InetAddress> unknown =
                CompletableFuture.failedFuture(new UnknownHostException("wall: Name or service not known"));
        try (Receivers receivers = named(host -> unknown)) {
            fails(receivers, "Controller wall:4048 not found (wall: Name or service not known)");
        }
    }

    @Test
    void aNameServerTimeoutIsReported() {
        try (Receivers receivers = named(host -> new CompletableFuture<>())) {
            fails(receivers, "Controller wall:4048 not found yet: no answer from the name server within 500 ms");
        }
    }

    @Test
    void aSlowLookupIsUsedWhenItCompletesAndNotRepeated() {
        HostResolver resolver = host -> {
            lookups.add(new CompletableFuture<>());
            return lookups.get(lookups.size() - 1);
        };
        List<PixelRange> ranges = List.of(new PixelRange(
                0,
                1,
                List.of(new ReceiverAddress("wall", left.port()), new ReceiverAddress("127.0.0.1", right.port()))));
        HostResolver both = host -> host.equals("wall") ? resolver.resolve(host) : SYSTEM.resolve(host);
        try (Receivers receivers = new Receivers("wall", ranges, both, now::get)) {
            show(receivers);
            now.addAndGet(10 * SECOND);
            show(receivers);
            assertThat(lookups).hasSize(1);
            assertThat(left.arrived()).isEmpty();
            lookups.get(0).complete(InetAddress.getLoopbackAddress());
            show(receivers);
            assertThat(left.datagrams()).hasSize(1);
        }
    }

    @Test
    void aChangedAddressIsFollowed() throws UnknownHostException {
        InetAddress before = InetAddress.getLoopbackAddress();
        InetAddress after = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        HostResolver resolver = host -> {
            lookups.add(new CompletableFuture<>());
            return lookups.get(lookups.size() - 1);
        };
        try (Loopback moved = new Loopback("127.0.0.2", left.port());
                Receivers receivers = new Receivers(
                        "wall",
                        List.of(new PixelRange(0, 1, List.of(new ReceiverAddress("wall", left.port())))),
                        resolver,
                        now::get)) {
            receivers.beginFrame(); // the lookup times out
            lookups.get(0).complete(before);
            now.addAndGet(SECOND);
            show(receivers);
            assertThat(left.datagrams()).hasSize(1);
            now.addAndGet(59 * SECOND);
            show(receivers);
            assertThat(lookups).hasSize(1);

            now.addAndGet(SECOND); // repeats the lookup and keeps sending
            show(receivers);
            show(receivers);
            assertThat(lookups).hasSize(2);
            lookups.get(1).complete(before);
            show(receivers);
            assertThat(left.datagrams()).hasSize(4);

            now.addAndGet(60 * SECOND);
            show(receivers);
            lookups.get(2).completeExceptionally(new UnknownHostException("wall"));
            show(receivers); // the last known address stays in use
            assertThat(left.datagrams()).hasSize(2);

            now.addAndGet(60 * SECOND);
            show(receivers);
            lookups.get(3).complete(after);
            left.datagrams();
            show(receivers);
            assertThat(left.arrived()).isEmpty();
            assertThat(moved.datagrams()).hasSize(1);
            assertThat(lookups).hasSize(4);
        }
    }

    @Test
    void systemErrorsAreReported() {
        ReceiverAddress wall = new ReceiverAddress("wall", 4048);
        assertThat(NetworkErrors.of(wall, new NoRouteToHostException("No route to host")))
                .isEqualTo("Controller wall:4048 does not answer; check that it is switched on and in this network");
        assertThat(NetworkErrors.of(wall, new ConnectException("Network is unreachable")))
                .isEqualTo(
                        "Controller wall:4048 cannot be reached (Network is unreachable); check this machine's network");
    }

    private static final HostResolver SYSTEM = new SystemHostResolver((host, work) -> work.run());

    private Receivers receivers(Loopback... loopbacks) {
        List<ReceiverAddress> targets = new ArrayList<>();
        for (Loopback loopback : loopbacks) {
            targets.add(new ReceiverAddress("127.0.0.1", loopback.port()));
        }
        return new Receivers("wall", List.of(new PixelRange(0, 1, targets)), SYSTEM, now::get);
    }

    private Receivers named(HostResolver resolver) {
        return new Receivers(
                "wall", List.of(new PixelRange(0, 1, List.of(new ReceiverAddress("wall", 4048)))), resolver, now::get);
    }

    private void show(Receivers receivers) {
        receivers.beginFrame();
        receivers.sendToAll(datagram);
        receivers.endFrame();
    }

    private void fails(Receivers receivers, String message) {
        assertThatExceptionOfType(HardwareException.class)
                .isThrownBy(() -> show(receivers))
                .withMessageContaining(message);
    }
}
