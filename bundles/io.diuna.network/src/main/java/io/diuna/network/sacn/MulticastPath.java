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

/** To whoever has joined the group of a universe. Nobody tells whether there is anybody. */
public final class MulticastPath implements SacnPath {

    /** Where senders tell which universes they send. */
    static final int DISCOVERY_UNIVERSE = 64214;

    private static final Logger LOG = LoggerFactory.getLogger(MulticastPath.class);

    private final SendBackpressure patience = new SendBackpressure();
    private final String networkInterface;
    private final int ttl;
    private final int first;
    private final InetSocketAddress[] groups;
    private final InetSocketAddress sync;
    private final InetSocketAddress discovery;
    private @Nullable DatagramChannel channel;
    private @Nullable IOException failure;
    private boolean told;

    /**
     * @param universes numbered without gap
     * @param syncUniverse where sync packets go
     * @param port for all groups
     * @param networkInterface the name of an interface or an address of it; empty: the system chooses
     * @param ttl how many routers the packets pass, 1: none, at most 255
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

    /** 239.255, and the universe in two bytes. */
    static InetSocketAddress group(int universe, int port) {
        byte[] address = {(byte) 239, (byte) 255, (byte) (universe >>> 8), (byte) universe};
        try {
            return new InetSocketAddress(InetAddress.getByAddress(address), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    @Override
    public void begin() {
        if (channel != null) {
            return;
        }
        try {
            DatagramChannel opened = DatagramChannel.open(StandardProtocolFamily.INET);
            channel = opened; // from here on it is closed whatever happens
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
            throw new HardwareException("There is no network interface '" + networkInterface
                    + "' at present; the key networkInterface names one of " + names + " or an address of it");
        }
        return chosen;
    }

    @Override
    public void send(Universe universe, ByteBuffer datagram) {
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
                sendPatiently(open, datagram, group);
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    private void sendPatiently(DatagramChannel open, ByteBuffer datagram, InetSocketAddress group) throws IOException {
        patience.begin();
        while (open.send(datagram, group) == 0) {
            if (!patience.pause()) {
                return;
            }
        }
    }

    @Override
    public void settle() {
        patience.end();
        boolean clogged = patience.isClogged(System.nanoTime());
        if (clogged && !told) {
            LOG.warn(
                    "Multicast of E1.31 universe {} and those after it: the network takes too little of what it is sent,"
                            + " and some of it is left out; check the network, or name the receivers",
                    first);
        }
        told = clogged;
        if (failure != null) {
            throw new HardwareException(
                    "Cannot send multicast (" + failure.getMessage() + "); check this machine's network"
                            + (networkInterface.isBlank() ? ", or name an interface" : " on " + networkInterface),
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
            failure = e; // it is of no use to anybody any more
        }
    }
}
