// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.sync;

import io.diuna.api.DiunaException;
import io.diuna.platform.log.RateLimitedLog;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Peer of other devices: sends the state after each change, and follows theirs. What it follows is not sent on, so that two peers
 * that follow each other come to rest. {@link #run} is for one thread; any thread may call the rest.
 */
public final class SyncPeer implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SyncPeer.class);

    private static final int LARGEST = 1_472;
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Light of this device, as a peer reads and changes it. */
    public interface Light {
        /** Returns the state, as {@code /json/state}. */
        JsonObject state();

        /** Does a command, as {@code POST /json/state}, without a wait for the disk; {@link #state} shows it then. */
        void follow(JsonObject command);

        /** Returns the number of segments. */
        int segments();

        /** Returns true for the number of an effect that can be shown. */
        boolean isEffect(int number);

        /** Returns true for the number of a palette. */
        boolean isPalette(int number);
    }

    private final DatagramSocket socket;
    private final List<InetSocketAddress> targets;
    private final int groups;
    private final SyncReader reader;
    private final Light light;
    private final RateLimitedLog failures = new RateLimitedLog(System::nanoTime, Duration.ofMinutes(1));

    /** State that the others know: the one that was sent last, or the one that followed a packet. */
    private byte[] known = {};

    /**
     * @param socket bound to the port of the notifier; closed by {@link #close}
     * @param targets where changes are sent; none to send nothing
     * @param groups groups of receivers, a bit for each
     * @param takesEffects false to follow switches, brightness and colours only
     */
    public SyncPeer(
            DatagramSocket socket, List<InetSocketAddress> targets, int groups, boolean takesEffects, Light light) {
        this.socket = socket;
        this.targets = List.copyOf(targets);
        this.groups = groups;
        reader = new SyncReader(groups, takesEffects, light::isEffect, light::isPalette);
        this.light = light;
    }

    /** Sends the state, unless the others know it. Waits for the resolution of names. */
    public synchronized void changed() {
        if (targets.isEmpty()) {
            return;
        }
        byte[] packet = SyncWriter.write(light.state(), groups);
        if (Arrays.equals(packet, known)) {
            return;
        }
        known = packet;
        for (InetSocketAddress target : targets) {
            send(packet, target);
        }
    }

    /** Sends a packet to a target, whose name is resolved each time: its address may change. */
    private void send(byte[] packet, InetSocketAddress target) {
        try {
            InetAddress address = InetAddress.getByName(target.getHostString());
            socket.send(new DatagramPacket(packet, packet.length, address, target.getPort()));
        } catch (IOException e) {
            failures.log(
                    "UDP sync cannot send to " + target.getHostString() + ": " + e.getMessage()
                            + "; check the targets of io.diuna.wled.sync",
                    LOG::warn);
        }
    }

    /** Follows other devices until the socket is closed. */
    @Override
    public void run() {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        while (!socket.isClosed()) {
            try {
                packet.setLength(LARGEST);
                socket.receive(packet);
                if (!isOwn(packet)) {
                    follow(packet.getData(), packet.getLength());
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    failures.log("UDP sync cannot receive: " + e.getMessage(), LOG::warn);
                    LockSupport.parkNanos(this, RETRY_NANOS);
                }
            }
        }
    }

    /** Does what a packet says. One that is damaged, or asks for what is not possible, changes nothing. */
    public synchronized void follow(byte[] packet, int length) {
        reader.read(packet, length, light.segments()).ifPresent(command -> {
            try {
                light.follow(command);
                known = SyncWriter.write(light.state(), groups);
            } catch (DiunaException e) {
                LOG.debug("A packet of UDP sync cannot be followed: {}", e.getMessage());
            }
        });
    }

    /** Broadcasts come back to their sender. */
    private boolean isOwn(DatagramPacket packet) throws SocketException {
        return packet.getPort() == socket.getLocalPort()
                && NetworkInterface.getByInetAddress(packet.getAddress()) != null;
    }

    /** Ends {@link #run}. */
    @Override
    public void close() {
        socket.close();
    }
}
