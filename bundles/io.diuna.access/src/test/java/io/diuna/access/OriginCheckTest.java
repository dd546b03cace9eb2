// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginCheckTest {

    private final OriginCheck check = new OriginCheck(new KnownHosts(List.of("Lights.local", " ", ""), null, () -> 0));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // host, origin, sec-fetch-site, foreign
                "localhost:8080, -, -, false",
                "127.0.0.1:8080, -, -, false",
                "[::1]:8080, -, -, false",
                "lights.local, -, -, false",
                "LIGHTS.LOCAL:8080, -, none, false",
                "lights.local.:8080, http://lights.local.:8080, same-origin, false",
                "localhost:8080, http://localhost:8080, same-origin, false",
                "lights.local, https://lights.local, same-origin, false",
                // a reverse proxy that passes neither its name nor its port on
                "127.0.0.1:8080, https://lights.local, -, false",
                "127.0.0.1:8080, https://LIGHTS.local:8443, same-origin, false",
                "lights.local, https://lights.local:8443, same-origin, false",
                "lights.local, http://lights.local:3000, -, true",
                "lights.local, http://lights.local:3000, same-site, true",
                "127.0.0.1:8080, https://lights.local:3000, same-site, true",
                "127.0.0.1:8080, https://evil.com, same-origin, true",
                "127.0.0.1:8080, http://localhost:3000, -, true",
                "127.0.0.1:8080, ftp://lights.local, -, true",
                "evil.com, -, -, true",
                "evil.com, http://evil.com, same-origin, true",
                "localhost.evil.com, -, -, true",
                "-, -, -, true",
                "'', -, -, true",
                "' ', -, -, true",
                "[, -, -, true",
                "localhost:8080, http://evil.com, -, true",
                "localhost:8080, null, -, true",
                "localhost:8080, '', -, true",
                "localhost:8080, http://localhost:9999, same-site, true",
                "localhost:8080, http://localhost, -, true",
                "localhost:8080, file://localhost:8080, -, true",
                "localhost:8080, http://127.0.0.1:8080, -, true",
                "localhost:8080, -, cross-site, true",
                "localhost:8080, http://localhost:8080, cross-site, true",
            })
    void detectsForeignRequests(String host, String origin, String site, boolean foreign) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Host", host);
        headers.put("Origin", origin);
        headers.put("Sec-Fetch-Site", site);
        assertThat(check.isForeign(headers::get)).isEqualTo(foreign);
    }

    @Test
    void acceptsOnlyConfiguredNames() {
        assertThat(new OriginCheck(new KnownHosts(List.of(), null, () -> 0))
                        .isForeign(Map.of("Host", "lights.local")::get))
                .isTrue();
    }
}
