// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.mdns.DnsQuery.Question;
import io.diuna.platform.access.NetworkAddress;
import io.diuna.platform.network.FoundService;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceAnswersTest {

    private static final DnsName TYPE = DnsName.of("_wled._tcp.local");
    private static final DnsName KITCHEN = TYPE.child("WLED kitchen");
    private static final DnsName HOST = DnsName.of("wled-kitchen.local");
    private static final InetAddress SENDER = address("192.168.1.50");

    private final ServiceAnswers answers = new ServiceAnswers(
            TYPE, List.of(NetworkAddress.parse("192.168.1.20/24"), NetworkAddress.parse("10.0.0.5/8")));

    private static InetAddress address(String text) {
        return NetworkAddress.parse(text).address();
    }

    private static DnsRecord pointer(DnsName to) {
        return new DnsRecord(TYPE, DnsType.PTR, false, 4500, bytes(to));
    }

    private static DnsRecord location(DnsName name, int port) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IntStream.of(0, 0, port).forEach(value -> DnsRecord.writeShort(out, value));
        HOST.write(out);
        return new DnsRecord(name, DnsType.SRV, true, 120, out.toByteArray());
    }

    private static DnsRecord text(DnsName name, String... texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String text : texts) {
            out.write(text.length());
            out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
        return new DnsRecord(name, DnsType.TXT, true, 4500, out.toByteArray());
    }

    private static DnsRecord host(String address) {
        return new DnsRecord(HOST, DnsType.A, true, 120, address(address).getAddress());
    }

    private static byte[] bytes(DnsName name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        name.write(out);
        return out.toByteArray();
    }

    private void add(DnsRecord... records) {
        answers.add(new DnsResponse(List.of(records), List.of()), SENDER);
    }

    @Test
    void findsAControllerThatSaysAllAtOnce() {
        answers.add(
                DnsResponse.read(ByteBuffer.wrap(DnsMessages.controllerAnswer()))
                        .orElseThrow(),
                SENDER);
        assertThat(answers.found())
                .containsExactly(new FoundService("wled-kitchen", "192.168.1.50", 80, Map.of("mac", "a1b2c3d4e5f6")));
        assertThat(answers.questions()).containsExactly(new Question(TYPE, DnsType.PTR));
    }

    @Test
    void findsWhatAvahiAnnounces() {
        answers.add(DnsResponse.read(ByteBuffer.wrap(DnsMessages.avahiAnswer())).orElseThrow(), address("10.213.9.2"));
        assertThat(answers.found())
                .containsExactly(new FoundService("WLED kitchen", "10.213.9.2", 8123, Map.of("mac", "a1b2c3d4e5f6")));
        assertThat(answers.questions()).hasSize(1);
    }

    @Test
    void asksForWhatIsMissing() {
        add(pointer(KITCHEN));
        assertThat(answers.found()).isEmpty();
        assertThat(answers.questions())
                .containsExactly(
                        new Question(TYPE, DnsType.PTR),
                        new Question(KITCHEN, DnsType.SRV),
                        new Question(KITCHEN, DnsType.TXT));
        add(location(TYPE.child("wled KITCHEN"), 8080), text(KITCHEN, "MAC=12", "mac=34", "flag", "=x"));
        assertThat(answers.questions()).containsExactly(new Question(TYPE, DnsType.PTR), new Question(HOST, DnsType.A));
        add(host("192.168.1.51"));
        assertThat(answers.questions()).hasSize(1);
        assertThat(answers.found())
                .containsExactly(new FoundService("WLED kitchen", "192.168.1.51", 8080, Map.of("mac", "12")));
    }

    /** The sender has 192.168.1.50; this machine is in 192.168.1.0/24 and 10.0.0.0/8. */
    @ParameterizedTest
    @CsvSource({
        "'', 192.168.1.50",
        "192.168.1.77, 192.168.1.77", // another responder answers for it
        "10.1.2.3 192.168.1.50, 192.168.1.50",
        "127.0.0.1, 192.168.1.50",
        "0.0.0.0, 192.168.1.50",
        "224.0.0.251, 192.168.1.50",
        "203.0.113.5, 192.168.1.50"
    })
    void noAnswerLeadsElsewhere(String claimed, String used) {
        add(pointer(KITCHEN), location(KITCHEN, 80));
        Stream.of(claimed.split(" ")).filter(one -> !one.isEmpty()).forEach(one -> add(host(one)));
        assertThat(answers.found()).extracting(FoundService::address).containsExactly(used);
    }

    @Test
    void otherServicesAndThoseThatGoAreIgnored() {
        DnsName printer = DnsName.of("_ipp._tcp.local").child("printer");
        DnsRecord goes = new DnsRecord(TYPE, DnsType.PTR, false, 0, bytes(KITCHEN));
        add(goes, pointer(printer), pointer(TYPE), pointer(new DnsName(List.of())), location(printer, 631));
        assertThat(answers.found()).isEmpty();
        assertThat(answers.questions()).hasSize(1);
        add(pointer(KITCHEN), location(KITCHEN, 0));
        assertThat(answers.found()).as("no port").isEmpty();
    }

    @Test
    void aFloodOfAnswersIsBounded() {
        for (int i = 0; i < 5_000; i++) {
            DnsName name = TYPE.child("lamp " + i);
            add(pointer(name), location(name, 80), text(name, "mac=" + i));
        }
        assertThat(answers.found()).hasSize(200);
        assertThat(DnsQuery.message(answers.questions())).hasSizeLessThan(1500);
    }
}
