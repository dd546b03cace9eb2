// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.sacn;

import io.diuna.api.strip.HardwareException;
import io.diuna.network.dmx.Universe;
import io.diuna.network.udp.SendBackpressure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Multicast: sends each universe to its group. Whether a receiver has joined the group is unknown. */
public final class MulticastPath implements SacnPath {

    /** Universe of discovery packets, fixed by the standard. */
    static final int DISCOVERY_UNIVERSE = 64214;

    private static final Logger LOG = LoggerFactory.getLogger(MulticastPath.class);

    private final SendBackpressure backpressure = new SendBackpressure();
    private final String networkInterface;
    private final int ttl;
    private final int first;
    private final InetSocketAddress[] groups;
    private final InetSocketAddress sync;
    private final InetSocketAddress discovery;
    private @Nullable DatagramChannel channel;
    private @Nullable IOException failure;
    private boolean congestionLogged;

    /**
     * @param universes universes with consecutive numbers
     * @param syncUniverse universe of sync packets
     * @param port UDP port of all groups
     * @param networkInterface name or address of an interface; empty: the system chooses
     * @param ttl multicast TTL, 1 to 255; 1: packets stay in this network
     */
    public MulticastPath(List<Universe> universes, int syncUniverse, int port, String networkInterface, int ttl) {
        first = universes.get(0).number();
        groups = universes.stream()
                .map(universe -> group(universe.number(), port))
                .toArray(InetSocketAddress[]::new);
        sync = group(syncUniverse, port);
        discovery = group(DISCOVERY_UNIVERSE, port);
        this.networkInterface = networkInterface;
        this.ttl = ttl;
    }

    /** Returns the group address of a universe: 239.255 and the number in two bytes. */
    static InetSocketAddress group(int universe, int port) {
        byte[] address = {(byte) 239, (byte) 255, (byte) (universe >>> 8), (byte) universe};
        try {
            return new InetSocketAddress(InetAddress.getByAddress(address), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 bytes are a valid address", e);
        }
    }

    @Override
    public String network() {
        return "sacn multicast port " + sync.getPort() + " " + networkInterface;
    }

    @Override
    public void beginFrame() {
        if (channel != null) {
            return;
        }
        try {
            DatagramChannel opened = DatagramChannel.open(StandardProtocolFamily.INET);
            channel = opened; // before any option that may fail, so that close() closes it
            opened.configureBlocking(false);
            opened.setOption(StandardSocketOptions.IP_MULTICAST_TTL, ttl);
            if (!networkInterface.isBlank()) {
                opened.setOption(StandardSocketOptions.IP_MULTICAST_IF, chosenInterface());
            }
        } catch (IOException e) {
            throw new HardwareException(
                    "Cannot send multicast: " + e.getMessage() + "; check this machine's network", e);
        }
    }

    private NetworkInterface chosenInterface() throws IOException {
        NetworkInterface chosen = NetworkInterface.getByName(networkInterface);
        if (chosen == null && networkInterface.matches("[0-9.]+")) {
            chosen = NetworkInterface.getByInetAddress(InetAddress.getByName(networkInterface));
        }
        if (chosen == null) {
            List<String> names = NetworkInterface.networkInterfaces()
                    .map(NetworkInterface::getName)
                    .toList();
            throw new HardwareException("Network interface '" + networkInterface
                    + "' not found; set networkInterface to one of " + names + " or to an address of one");
        }
        return chosen;
    }

    @Override
    public void send(Universe universe, int receiver, ByteBuffer datagram) {
        send(groups[universe.number() - first], datagram);
    }

    @Override
    public void sync(ByteBuffer datagram) {
        send(sync, datagram);
    }

    @Override
    public void discover(ByteBuffer datagram) {
        send(discovery, datagram);
    }

    private void send(InetSocketAddress group, ByteBuffer datagram) {
        DatagramChannel open = channel;
        if (open == null || failure != null) {
            return;
        }
        try {
            datagram.rewind();
            if (open.send(datagram, group) == 0) {
                sendWithRetry(open, datagram, group);
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    private void sendWithRetry(DatagramChannel open, ByteBuffer datagram, InetSocketAddress group) throws IOException {
        backpressure.begin();
        while (open.send(datagram, group) == 0) {
            if (!backpressure.awaitRetry()) {
                return;
            }
        }
    }

    @Override
    public void endFrame() {
        backpressure.endFrame();
        boolean clogged = backpressure.isCongested(System.nanoTime());
        if (clogged && !congestionLogged) {
            LOG.warn(
                    "E1.31 multicast from universe {}: the network cannot send this fast, packets are dropped; check the"
                            + " network, or set host to send to the controller directly",
                    first);
        }
        congestionLogged = clogged;
        if (failure != null) {
            throw new HardwareException(
                    "Cannot send multicast (" + failure.getMessage() + "); check this machine's network"
                            + (networkInterface.isBlank() ? ", or set networkInterface" : " on " + networkInterface),
                    failure);
        }
    }

    @Override
    public void close() {
        DatagramChannel open = channel;
        channel = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            failure = e; // nothing is sent after close
        }
    }
}
