// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.mdns.DnsQuery.Question;
import io.diuna.platform.access.NetworkAddress;
import io.diuna.platform.network.NetworkService;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServiceRecordsTest {

    private static final String INSTANCE = "Diuna on lamp._http._tcp.local";
    private static final String SERVICE = "_http._tcp.local";

    private final ServiceRecords records = page("lamp", 8080, addresses("192.168.1.20", "fd00::2"));

    private static List<InetAddress> addresses(String... texts) {
        return Stream.of(texts)
                .map(text -> NetworkAddress.parse(text).address())
                .toList();
    }

    private static ServiceRecords page(String label, int port, List<InetAddress> addresses) {
        return new ServiceRecords(label, port, addresses, List.of(ServiceRecords.PAGE));
    }

    private List<String> ask(ByteBuffer query) {
        return ask(records, query);
    }

    private static List<String> ask(ServiceRecords records, ByteBuffer query) {
        return records.answer(DnsQuery.read(query).orElseThrow())
                .map(response -> DnsMessages.read(response.multicast()))
                .orElse(List.of());
    }

    @Test
    void namesTheServiceWithAllThatABrowserNeeds() {
        assertThat(ask(DnsMessages.query(DnsType.PTR, "_HTTP._tcp.local")))
                .containsExactly(
                        SERVICE + " 12 4500 " + INSTANCE,
                        INSTANCE + " 33 120 8080 lamp.local",
                        INSTANCE + " 16 4500 path=/",
                        "lamp.local 1 120 4 bytes",
                        "lamp.local 28 120 16 bytes");
        assertThat(ask(DnsMessages.query(DnsType.PTR, "_services._dns-sd._udp.local")))
                .containsExactly("_services._dns-sd._udp.local 12 4500 " + SERVICE);
    }

    @Test
    void furtherServicesHaveTheirOwnTypeAndTexts() {
        NetworkService lamp = new NetworkService("_wled._tcp", Map.of("mac", "0200deadbeef"));
        ServiceRecords both = new ServiceRecords(
                "lamp",
                8080,
                addresses("192.168.1.20"),
                List.of(ServiceRecords.PAGE, lamp, new NetworkService("_x._udp", Map.of())));
        String instance = "Diuna on lamp._wled._tcp.local";
        assertThat(ask(both, DnsMessages.query(DnsType.PTR, "_wled._tcp.local")))
                .containsExactly(
                        "_wled._tcp.local 12 4500 " + instance,
                        instance + " 33 120 8080 lamp.local",
                        instance + " 16 4500 mac=0200deadbeef",
                        "lamp.local 1 120 4 bytes");
        assertThat(ask(both, DnsMessages.query(DnsType.PTR, "_services._dns-sd._udp.local")))
                .hasSize(3);
        assertThat(DnsMessages.read(both.announcement().multicast())).hasSize(10);
    }

    @Test
    void answersToTheNameOfTheMachine() {
        assertThat(ask(DnsMessages.query(DnsType.A, "Lamp.local"))).containsExactly("lamp.local 1 120 4 bytes");
        assertThat(ask(DnsMessages.query(DnsType.ANY, "lamp.local"))).hasSize(2);
        assertThat(ask(DnsMessages.query(DnsType.A, "other.local"))).isEmpty();
        assertThat(ask(DnsMessages.query(DnsType.TXT, "lamp.local"))).isEmpty();
        assertThat(ask(DnsMessages.query(DnsType.PTR, "_ipp._tcp.local"))).isEmpty();
    }

    @Test
    void doesNotRepeatWhatTheSenderKnows() {
        DnsName service = DnsName.of(SERVICE);
        List<Question> question = List.of(new Question(service, DnsType.PTR));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        service.child("Diuna on lamp").write(out);
        byte[] target = out.toByteArray();
        DnsRecord fresh = new DnsRecord(service, DnsType.PTR, false, 4_000, target);
        DnsRecord old = new DnsRecord(service, DnsType.PTR, false, 2_000, target);
        assertThat(ask(DnsMessages.query(question, List.of(fresh)))).isEmpty();
        assertThat(ask(DnsMessages.query(question, List.of(old)))).isNotEmpty();
    }

    @Test
    void announcesAndSaysGoodbye() {
        assertThat(DnsMessages.read(records.announcement().multicast()))
                .hasSize(5)
                .contains(SERVICE + " 12 4500 " + INSTANCE);
        assertThat(DnsMessages.read(records.announcement().goodbye()))
                .hasSize(5)
                .allMatch(record -> record.contains(" 0 "));
    }

    @Test
    void aResolverWithoutMulticastGetsItsQueryBack() {
        DnsQuery query =
                DnsQuery.read(DnsMessages.query(DnsType.A, "lamp.local")).orElseThrow();
        byte[] answer = records.answer(query).orElseThrow().unicast(query);
        assertThat(ByteBuffer.wrap(answer).getShort(0)).as("id").isEqualTo((short) 7);
        assertThat(ByteBuffer.wrap(answer).getShort(4)).as("questions").isEqualTo((short) 1);
        assertThat(DnsMessages.read(answer)).containsExactly("lamp.local 1 10 4 bytes");
    }

    @Test
    void anotherPortIsInTheName() {
        ServiceRecords other = page("lamp", 80, List.of());
        assertThat(DnsMessages.read(other.announcement().multicast()).get(0)).contains("Diuna on lamp (port 80)");
        assertThat(DnsMessages.read(
                        page("x".repeat(63), 80, List.of()).announcement().multicast()))
                .hasSize(3);
    }
}
