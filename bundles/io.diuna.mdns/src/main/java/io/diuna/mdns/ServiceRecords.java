// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import io.diuna.mdns.DnsQuery.Question;
import io.diuna.platform.network.NetworkService;
import java.io.ByteArrayOutputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records of the services, and of the machine's name, as one network sees them. Immutable. */
final class ServiceRecords {

    /** Page: it is always announced. */
    static final NetworkService PAGE = new NetworkService("_http._tcp", Map.of("path", "/"));

    /** Time to live of records that stay the same, in seconds. */
    static final int LONG_TTL = 4500;

    /** Time to live of records with a host name or an address, in seconds. */
    private static final int SHORT_TTL = 120;

    private static final int STANDARD_PORT = 8080;

    private static final DnsName ALL_SERVICES = DnsName.of("_services._dns-sd._udp.local");

    /** Records of one service. */
    private record Entry(DnsRecord listed, DnsRecord pointer, DnsRecord location, DnsRecord text) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<DnsRecord> addresses = new ArrayList<>();

    /**
     * @param label name of the machine, without {@code .local}
     * @param port port of all services
     * @param reachable addresses by which the network reaches the machine
     */
    ServiceRecords(String label, int port, List<InetAddress> reachable, List<NetworkService> services) {
        DnsName host = DnsName.of("local").child(label);
        String name = "Diuna on " + label + (port == STANDARD_PORT ? "" : " (port " + port + ")");
        services.forEach(service -> entries.add(entry(service, name, location(port, host))));
        for (InetAddress address : reachable) {
            // Not unique: a responder of the system may have other addresses of the same name.
            int type = address instanceof Inet4Address ? DnsType.A : DnsType.AAAA;
            addresses.add(new DnsRecord(host, type, false, SHORT_TTL, address.getAddress()));
        }
    }

    private static Entry entry(NetworkService service, String name, byte[] location) {
        DnsName type = DnsName.of(service.type() + ".local");
        DnsName instance = type.child(name);
        return new Entry(
                new DnsRecord(ALL_SERVICES, DnsType.PTR, false, LONG_TTL, bytes(type)),
                new DnsRecord(type, DnsType.PTR, false, LONG_TTL, bytes(instance)),
                new DnsRecord(instance, DnsType.SRV, true, SHORT_TTL, location),
                new DnsRecord(instance, DnsType.TXT, true, LONG_TTL, texts(service.texts())));
    }

    private static byte[] bytes(DnsName name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        name.write(out);
        return out.toByteArray();
    }

    private static byte[] location(int port, DnsName host) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DnsRecord.writeShort(out, 0); // priority
        DnsRecord.writeShort(out, 0); // weight
        DnsRecord.writeShort(out, port);
        host.write(out);
        return out.toByteArray();
    }

    /** A text record has at least one entry, which may be empty. */
    private static byte[] texts(Map<String, String> texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        texts.forEach((key, value) -> {
            byte[] bytes = (key + "=" + value).getBytes(StandardCharsets.UTF_8);
            out.write(bytes.length);
            out.writeBytes(bytes);
        });
        return texts.isEmpty() ? new byte[1] : out.toByteArray();
    }

    /** Returns the announcement of all records. */
    DnsResponse announcement() {
        List<DnsRecord> all = new ArrayList<>();
        entries.forEach(entry -> all.addAll(List.of(entry.pointer(), entry.location(), entry.text())));
        all.addAll(addresses);
        return new DnsResponse(all, List.of());
    }

    /** Returns the answer to a query; empty if it asks for nothing of this, or knows it. */
    Optional<DnsResponse> answer(DnsQuery query) {
        List<DnsRecord> answers = new ArrayList<>();
        for (DnsRecord record : all()) {
            if (query.questions().stream().anyMatch(question -> matches(question, record)) && !isKnown(query, record)) {
                answers.add(record);
            }
        }
        return answers.isEmpty() ? Optional.empty() : Optional.of(new DnsResponse(answers, additional(answers)));
    }

    /** Returns what a client asks for next. */
    private List<DnsRecord> additional(List<DnsRecord> answers) {
        Set<DnsRecord> additional = new LinkedHashSet<>();
        boolean located = false;
        for (Entry entry : entries) {
            if (answers.contains(entry.pointer())) {
                additional.addAll(List.of(entry.location(), entry.text()));
            }
            located |= answers.contains(entry.pointer()) || answers.contains(entry.location());
        }
        if (located) {
            additional.addAll(addresses);
        }
        answers.forEach(additional::remove);
        return List.copyOf(additional);
    }

    private List<DnsRecord> all() {
        List<DnsRecord> all = new ArrayList<>();
        entries.forEach(entry -> all.addAll(List.of(entry.listed(), entry.pointer(), entry.location(), entry.text())));
        all.addAll(addresses);
        return all;
    }

    private static boolean matches(Question question, DnsRecord record) {
        return (question.type() == record.type() || question.type() == DnsType.ANY)
                && question.name().isSame(record.name());
    }

    private static boolean isKnown(DnsQuery query, DnsRecord record) {
        return record.type() == DnsType.PTR && query.known().stream().anyMatch(record.target()::isSame);
    }
}
