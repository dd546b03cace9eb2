// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import io.diuna.platform.access.MachineNames;
import io.diuna.platform.access.NetworkAddress;
import io.diuna.platform.network.NetworkService;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Responder of multicast DNS for the services of Diuna: announces them in each IPv4 network, answers queries, and says goodbye at
 * the end. It wakes up for queries, for services that come and go, and once a minute for networks that have come. For one
 * thread, but for {@link #wakeUp}.
 */
final class Responder implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Responder.class);

    static final int PORT = 5353;
    static final InetSocketAddress GROUP = new InetSocketAddress("224.0.0.251", PORT);
    private static final long REFRESH_MILLIS = 60_000;
    private static final long REPEAT_MILLIS = 1_000;
    static final int LARGEST = 9_000;
    static final int HOPS = 255;

    private final Supplier<MachineNames> machine;
    private final Supplier<List<NetworkService>> services;
    private final int port;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST);

    /** Announced records, by the address of the network's interface. */
    private final Map<NetworkAddress, ServiceRecords> announced = new HashMap<>();

    private @Nullable Seen seen;
    private volatile @Nullable Selector selector;
    private boolean failureLogged;

    /** Names and services of the last announcement. */
    private record Seen(MachineNames names, List<NetworkService> services) {}

    /**
     * @param machine reads the names and addresses of this machine
     * @param services returns the services beside the page
     * @param port port of all services
     */
    Responder(Supplier<MachineNames> machine, Supplier<List<NetworkService>> services, int port) {
        this.machine = machine;
        this.services = services;
        this.port = port;
    }

    /** Has changes of the services announced soon. Any thread, never blocks. */
    void wakeUp() {
        Selector waiting = selector;
        if (waiting != null) {
            waiting.wakeup();
        }
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (DatagramChannel channel = open();
                    Selector opened = Selector.open()) {
                selector = opened;
                channel.register(opened, SelectionKey.OP_READ);
                serve(channel, opened);
            } catch (IOException e) {
                failed(e);
            }
        }
    }

    private static DatagramChannel open() throws IOException {
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true); // beside the system's own responder
            if (channel.supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT)) {
                channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
            }
            channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, HOPS);
            channel.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, true); // programs on this machine ask as well
            channel.bind(new InetSocketAddress(PORT));
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void serve(DatagramChannel channel, Selector waiting) throws IOException {
        seen = null;
        long pause = REPEAT_MILLIS; // announcements are repeated once, as one may be lost
        refresh(channel);
        while (!Thread.currentThread().isInterrupted()) {
            if (waiting.select(pause) == 0 && !Thread.currentThread().isInterrupted()) {
                if (pause == REPEAT_MILLIS) {
                    announced.forEach((network, records) ->
                            send(channel, network, records.announcement().multicast()));
                }
                pause = refresh(channel) ? REPEAT_MILLIS : REFRESH_MILLIS;
            }
            waiting.selectedKeys().clear();
            receiveAll(channel);
        }
        boolean interrupted = Thread.interrupted(); // an interrupted thread cannot send
        announced.forEach((network, records) ->
                send(channel, network, records.announcement().goodbye()));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Joins and announces all networks if names, addresses or services have changed. Returns true if they have. */
    private boolean refresh(DatagramChannel channel) {
        Seen now = new Seen(machine.get(), services.get());
        Seen before = seen;
        if (now.equals(before)) {
            return false;
        }
        seen = now;
        if (before != null && !now.services().containsAll(before.services())) { // what has gone is taken back
            announced.forEach((network, records) ->
                    send(channel, network, records.announcement().goodbye()));
        }
        announced.clear();
        MachineNames names = now.names();
        for (NetworkAddress network : names.addresses()) {
            if (network.address() instanceof Inet4Address && join(channel, network)) {
                records(now, network).ifPresent(records -> {
                    announced.put(network, records);
                    send(channel, network, records.announcement().multicast());
                });
            }
        }
        return true;
    }

    private Optional<ServiceRecords> records(Seen now, NetworkAddress network) {
        MachineNames names = now.names();
        List<NetworkService> all = new ArrayList<>(List.of(ServiceRecords.PAGE));
        all.addAll(now.services());
        List<InetAddress> addresses = new ArrayList<>(List.of(network.address()));
        names.addresses().stream()
                .map(NetworkAddress::address)
                .filter(address -> !(address instanceof Inet4Address))
                .forEach(addresses::add);
        return names.localName()
                .map(name -> new ServiceRecords(name.substring(0, name.indexOf('.')), port, addresses, all));
    }

    private static boolean join(DatagramChannel channel, NetworkAddress network) {
        try {
            NetworkInterface one = NetworkInterface.getByInetAddress(network.address());
            if (one == null || !one.supportsMulticast()) {
                return false;
            }
            channel.join(GROUP.getAddress(), one);
            return true;
        } catch (IOException e) {
            LOG.debug("No multicast DNS in the network of {}", network.urlHost(), e);
            return false;
        }
    }

    private void receiveAll(DatagramChannel channel) throws IOException {
        while (true) {
            buffer.clear();
            InetSocketAddress sender = (InetSocketAddress) channel.receive(buffer);
            if (sender == null) {
                return;
            }
            buffer.flip();
            DnsQuery.read(buffer).ifPresent(query -> answer(channel, sender, query));
        }
    }

    private void answer(DatagramChannel channel, InetSocketAddress sender, DnsQuery query) {
        String client = sender.getAddress().getHostAddress();
        for (Map.Entry<NetworkAddress, ServiceRecords> entry : announced.entrySet()) {
            if (entry.getKey().contains(client)) {
                Optional<DnsResponse> response = entry.getValue().answer(query);
                if (sender.getPort() == PORT) {
                    response.ifPresent(found -> send(channel, entry.getKey(), found.multicast()));
                } else {
                    response.ifPresent(found -> send(channel, sender, found.unicast(query)));
                }
                return;
            }
        }
    }

    private static void send(DatagramChannel channel, NetworkAddress network, byte[] message) {
        try {
            NetworkInterface one = NetworkInterface.getByInetAddress(network.address());
            if (one != null) {
                channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, one);
                send(channel, GROUP, message);
            }
        } catch (IOException e) {
            LOG.debug("No multicast DNS in the network of {}", network.urlHost(), e);
        }
    }

    private static void send(DatagramChannel channel, InetSocketAddress target, byte[] message) {
        try {
            channel.send(ByteBuffer.wrap(message), target);
        } catch (IOException e) {
            LOG.debug("No answer to {}", target, e); // it has gone meanwhile
        }
    }

    private void failed(IOException failure) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        if (!failureLogged) {
            failureLogged = true;
            LOG.warn(
                    "The page cannot be announced by multicast DNS ({}). It is reached by its address all the same; to"
                            + " use the port of multicast DNS, {}, no program may keep it to itself",
                    failure.getMessage(),
                    PORT);
        }
        try {
            Thread.sleep(REFRESH_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
