// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import io.diuna.mdns.DnsQuery.Question;
import io.diuna.platform.access.NetworkAddress;
import io.diuna.platform.network.FoundService;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers to a search for the services of one type, in any order and in any number of messages. For one thread. */
final class ServiceAnswers {

    /** Upper bounds, against a flood of answers. */
    private static final int MOST_SERVICES = 200;

    private static final int MOST_RECORDS = 1_000;

    private static final int IPV4_BYTES = 4;

    private final DnsName type;
    private final List<NetworkAddress> networks;
    private final Map<Key, List<Received>> records = new HashMap<>();
    private int count;

    /** Name in lower case, and type, of records. */
    private record Key(DnsName name, int type) {}

    /** Record, and the device that sent it. */
    private record Received(DnsRecord record, InetAddress sender) {}

    /**
     * @param type type of the services, such as {@code _wled._tcp.local}
     * @param networks networks of this machine
     */
    ServiceAnswers(DnsName type, List<NetworkAddress> networks) {
        this.type = type;
        this.networks = networks;
    }

    /** Takes the records of a response. Those of other types, and of services that go, are ignored. */
    void add(DnsResponse response, InetAddress sender) {
        Stream.concat(response.answers().stream(), response.additional().stream())
                .filter(this::isUseful)
                .forEach(record -> add(new Received(record, sender)));
    }

    private void add(Received received) {
        DnsRecord record = received.record();
        List<Received> known = records(record.name(), record.type());
        boolean isNew =
                known.stream().noneMatch(one -> Arrays.equals(one.record().data(), record.data()));
        if (isNew && count < MOST_RECORDS && known.size() < MOST_SERVICES) {
            records.computeIfAbsent(new Key(record.name().folded(), record.type()), key -> new ArrayList<>())
                    .add(received);
            count++;
        }
    }

    private boolean isUseful(DnsRecord record) {
        return record.ttl() != 0
                && switch (record.type()) {
                    case DnsType.PTR -> record.name().isSame(type) && isInstance(record.target());
                    case DnsType.SRV, DnsType.TXT -> isInstance(record.name());
                    case DnsType.A -> record.data().length == IPV4_BYTES;
                    default -> false;
                };
    }

    private boolean isInstance(DnsName name) {
        return !name.labels().isEmpty() && name.parent().isSame(type);
    }

    /** Returns the question for the services, and those for what is not known of them yet. */
    List<Question> questions() {
        List<Question> questions = new ArrayList<>(List.of(new Question(type, DnsType.PTR)));
        for (DnsName instance : instances()) {
            Received location = first(instance, DnsType.SRV);
            if (location == null) {
                questions.add(new Question(instance, DnsType.SRV));
            } else if (first(location.record().target(), DnsType.A) == null) {
                questions.add(new Question(location.record().target(), DnsType.A));
            }
            if (first(instance, DnsType.TXT) == null) {
                questions.add(new Question(instance, DnsType.TXT));
            }
        }
        return questions;
    }

    /** Returns the services whose location is known. */
    List<FoundService> found() {
        return instances().stream()
                .map(this::service)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private List<DnsName> instances() {
        return records(type, DnsType.PTR).stream()
                .map(pointer -> pointer.record().target())
                .toList();
    }

    private Optional<FoundService> service(DnsName instance) {
        Received location = first(instance, DnsType.SRV);
        if (location == null || location.record().port() == 0) {
            return Optional.empty();
        }
        Received text = first(instance, DnsType.TXT);
        return Optional.of(new FoundService(
                instance.labels().get(0),
                address(location.record().target(), location.sender()).getHostAddress(),
                location.record().port(),
                text == null ? Map.of() : texts(text.record().data())));
    }

    /**
     * Returns the address of a host: one that it claims, if that is in a network of this machine, else the one that it answered
     * from. So no answer leads to a machine elsewhere, or to a service on loopback.
     */
    private InetAddress address(DnsName host, InetAddress sender) {
        List<InetAddress> claimed = records(host, DnsType.A).stream()
                .map(received -> address(received.record()))
                .filter(this::isNear)
                .toList();
        return claimed.isEmpty() || claimed.contains(sender) ? sender : claimed.get(0);
    }

    private boolean isNear(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address.getHostAddress()));
    }

    private static InetAddress address(DnsRecord record) {
        try {
            return InetAddress.getByAddress(record.data());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of another length", e); // it has been checked
        }
    }

    /** Reads texts up to the first one that is malformed. Of several with one key, the first one counts. */
    private static Map<String, String> texts(byte[] data) {
        Map<String, String> texts = new HashMap<>();
        int at = 0;
        while (at < data.length) {
            int end = at + 1 + (data[at] & 0xFF);
            if (end > data.length) {
                break;
            }
            String text = new String(data, at + 1, end - at - 1, StandardCharsets.UTF_8);
            int equals = text.indexOf('=');
            if (equals > 0) {
                texts.putIfAbsent(text.substring(0, equals).toLowerCase(Locale.ROOT), text.substring(equals + 1));
            }
            at = end;
        }
        return texts;
    }

    private List<Received> records(DnsName name, int kind) {
        return records.getOrDefault(new Key(name.folded(), kind), List.of());
    }

    private @Nullable Received first(DnsName name, int kind) {
        List<Received> all = records(name, kind);
        return all.isEmpty() ? null : all.get(0);
    }
}
