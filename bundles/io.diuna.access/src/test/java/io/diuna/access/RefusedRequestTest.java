// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.MachineNames;
import io.diuna.platform.access.NetworkAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusedRequestTest {

    private final MachineNames machine = new MachineNames(
            "lamp", List.of(NetworkAddress.parse("10.0.0.5/24"), NetworkAddress.parse("192.168.1.20/24")));
    private final KnownHosts hosts = new KnownHosts(List.of(), () -> machine, () -> 0);

    private String explain(String bound, String client, Map<String, String> headers) {
        return new RefusedRequest(bound, "8080", () -> machine).text(hosts, client, headers::get);
    }

    @Test
    void namesALinkThatTheClientReaches() {
        Map<String, String> headers = Map.of("Host", "Evil.com:8080");
        assertThat(explain("0.0.0.0", "192.168.1.9", headers))
                .isEqualTo(
                        "'evil.com' is not known as a name of this machine (Host header); open"
                                + " http://192.168.1.20:8080/, or add 'evil.com' to hostNames of the configuration io.diuna.access");
        assertThat(explain("::", "203.0.113.7", headers)).contains("open http://10.0.0.5:8080/,");
        assertThat(explain("0.0.0.0", "127.0.0.1", headers)).contains("open http://localhost:8080/,");
        assertThat(explain("fd00::2", "fd00::9", headers)).contains("open http://[fd00::2]:8080/,");
        assertThat(explain("127.0.0.1", "127.0.0.1", headers)).contains("open http://127.0.0.1:8080/,");
    }

    @Test
    void tellsForeignPagesFromForeignNames() {
        assertThat(explain("0.0.0.0", "192.168.1.9", Map.of("Host", "lamp.local:8080", "Origin", "http://evil.com")))
                .startsWith("Cross-origin request rejected")
                .endsWith(". If 'evil.com' is a reverse proxy in front of Diuna, add 'evil.com' to hostNames of the"
                        + " configuration io.diuna.access");
        assertThat(explain("0.0.0.0", "192.168.1.9", Map.of("Host", "lamp.local", "Origin", "http://lamp.local:3000")))
                .endsWith("; open http://192.168.1.20:8080/");
        assertThat(explain("0.0.0.0", "192.168.1.9", Map.of())).startsWith("The request has no Host header");
    }

    @Test
    void repeatsNothingThatIsNoName() {
        assertThat(explain("0.0.0.0", "192.168.1.9", Map.of("Host", "<b>" + "x".repeat(5_000))))
                .startsWith("'?b?xxx")
                .hasSizeLessThan(400);
    }
}
