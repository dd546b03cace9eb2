// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import io.diuna.mdns.DnsQuery.Question;
import java.io.ByteArrayOutputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records of the page as a service {@code _http._tcp}, and of the machine's name, as one network sees them. Immutable. */
final class ServiceRecords {

    /** Time to live of records that stay the same, in seconds. */
    static final int LONG_TTL = 4500;

    /** Time to live of records with a host name or an address, in seconds. */
    private static final int SHORT_TTL = 120;

    private static final int STANDARD_PORT = 8080;

    private static final DnsName ALL_SERVICES = DnsName.of("_services._dns-sd._udp.local");
    private static final DnsName SERVICE = DnsName.of("_http._tcp.local");

    private final DnsRecord listed;
    private final DnsRecord pointer;
    private final DnsRecord location;
    private final DnsRecord text;
    private final List<DnsRecord> addresses = new ArrayList<>();

    /**
     * @param label name of the machine, without {@code .local}
     * @param port port of the page
     * @param reachable addresses by which the network reaches the machine
     */
    ServiceRecords(String label, int port, List<InetAddress> reachable) {
        DnsName host = DnsName.of("local").child(label);
        DnsName instance = SERVICE.child("Diuna on " + label + (port == STANDARD_PORT ? "" : " (port " + port + ")"));
        listed = new DnsRecord(ALL_SERVICES, DnsType.PTR, false, LONG_TTL, bytes(SERVICE));
        pointer = new DnsRecord(SERVICE, DnsType.PTR, false, LONG_TTL, bytes(instance));
        location = new DnsRecord(instance, DnsType.SRV, true, SHORT_TTL, location(port, host));
        text = new DnsRecord(instance, DnsType.TXT, true, LONG_TTL, text("path=/"));
        for (InetAddress address : reachable) {
            // Not unique: a responder of the system may have other addresses of the same name.
            int type = address instanceof Inet4Address ? DnsType.A : DnsType.AAAA;
            addresses.add(new DnsRecord(host, type, false, SHORT_TTL, address.getAddress()));
        }
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

    private static byte[] text(String entry) {
        byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes.length);
        out.writeBytes(bytes);
        return out.toByteArray();
    }

    /** Returns the announcement of all records. */
    DnsResponse announcement() {
        List<DnsRecord> all = new ArrayList<>(List.of(pointer, location, text));
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
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        List<DnsRecord> additional = new ArrayList<>();
        if (answers.contains(pointer)) {
            additional.addAll(List.of(location, text));
        }
        if (answers.contains(pointer) || answers.contains(location)) {
            additional.addAll(addresses);
        }
        additional.removeAll(answers);
        return Optional.of(new DnsResponse(answers, additional));
    }

    private List<DnsRecord> all() {
        List<DnsRecord> all = new ArrayList<>(List.of(listed, pointer, location, text));
        all.addAll(addresses);
        return all;
    }

    private static boolean matches(Question question, DnsRecord record) {
        return (question.type() == record.type() || question.type() == DnsType.ANY)
                && question.name().isSame(record.name());
    }

    private static boolean isKnown(DnsQuery query, DnsRecord record) {
        return record.type() == DnsType.PTR
                && query.known().stream().anyMatch(DnsName.read(ByteBuffer.wrap(record.data()))::isSame);
    }
}
