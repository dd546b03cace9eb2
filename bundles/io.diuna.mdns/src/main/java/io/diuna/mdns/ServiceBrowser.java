// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import io.diuna.api.DiunaException;
import io.diuna.platform.access.MachineNames;
import io.diuna.platform.access.NetworkAddress;
import io.diuna.platform.network.FoundService;
import io.diuna.platform.network.ServiceSearch;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Search for services by one-shot queries of multicast DNS (RFC 6762, section 5.1): each search has a socket of its own, to which
 * all responders answer. It asks three times, as questions and answers may be lost, and then also for what is still missing.
 */
@Component
public final class ServiceBrowser implements ServiceSearch {

    private static final int ROUNDS = 3;

    /** Upper bound of a search, against a flood of messages. */
    private static final int MOST_MESSAGES = 2_000;

    private final Supplier<List<NetworkAddress>> networks;
    private final InetSocketAddress group;

    @Activate
    public ServiceBrowser() {
        this(() -> MachineNames.read().addresses(), Responder.GROUP);
    }

    /** Creates a search in these networks that asks this address. */
    ServiceBrowser(Supplier<List<NetworkAddress>> networks, InetSocketAddress group) {
        this.networks = networks;
        this.group = group;
    }

    @Override
    public List<FoundService> find(String type, Duration limit) {
        List<NetworkAddress> here = networks.get().stream()
                .filter(one -> one.address() instanceof Inet4Address)
                .toList();
        ServiceAnswers answers = new ServiceAnswers(DnsName.of(type + ".local"), here);
        try (DatagramChannel channel = open()) {
            search(channel, here, answers, limit);
        } catch (IOException e) {
            if (!Thread.currentThread().isInterrupted()) {
                throw new DiunaException(
                        "Cannot search for services in the network (" + e.getMessage()
                                + "); check this machine's network",
                        e);
            }
        }
        return answers.found();
    }

    private static DatagramChannel open() throws IOException {
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, Responder.HOPS);
            channel.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, true); // programs on this machine answer as well
            channel.bind(new InetSocketAddress(0));
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void search(DatagramChannel channel, List<NetworkAddress> here, ServiceAnswers answers, Duration limit)
            throws IOException {
        long start = System.nanoTime();
        int messages = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            ask(channel, here, DnsQuery.message(answers.questions()));
            long end = start + limit.toNanos() * round / ROUNDS;
            while (messages < MOST_MESSAGES && receive(channel, answers, end)) {
                messages++;
            }
        }
    }

    private void ask(DatagramChannel channel, List<NetworkAddress> here, byte[] question) throws IOException {
        IOException failure = new SocketException("it is in no IPv4 network");
        int sent = 0;
        for (NetworkAddress network : here) {
            try {
                NetworkInterface one = NetworkInterface.getByInetAddress(network.address());
                if (one != null) {
                    channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, one);
                    channel.send(ByteBuffer.wrap(question), group);
                    sent++;
                }
            } catch (IOException e) { // the other networks may still be up
                failure = e;
            }
        }
        if (sent == 0) {
            throw failure;
        }
    }

    /** Waits for a message. Returns false when the time is over. */
    private static boolean receive(DatagramChannel channel, ServiceAnswers answers, long end) throws IOException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            return false;
        }
        DatagramPacket packet = new DatagramPacket(new byte[Responder.LARGEST], Responder.LARGEST);
        channel.socket().setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
        try {
            channel.socket().receive(packet);
        } catch (SocketTimeoutException e) {
            return false;
        }
        DnsResponse.read(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()))
                .ifPresent(response -> answers.add(response, packet.getAddress()));
        return true;
    }
}
