// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.MachineNames;
import io.diuna.platform.access.NetworkAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartBannerTest {

    private static final MachineNames LAMP = new MachineNames(
            "lamp.example.org", List.of(NetworkAddress.parse("192.168.1.20/24"), NetworkAddress.parse("fd00::2/64")));

    private static String banner(String options) {
        CommandLine line = CommandLine.parse(List.of(("run " + options).strip().split(" ")));
        return new StartBanner(line, LAMP, Path.of("/data"), false, null, false, 0).toString();
    }

    @Test
    void onLoopbackThereIsOneUrl() {
        assertThat(banner("").lines().skip(1))
                .containsExactly(
                        "  page      http://127.0.0.1:8080/",
                        "  console   http://127.0.0.1:8080/system/console (user diuna)",
                        "  data      /data");
    }

    @Test
    void inTheNetworkThereIsOneForEachAddressAndName() {
        assertThat(banner("--http-host 0.0.0.0 --http-port 80").lines().skip(1).limit(6))
                .containsExactly(
                        "  page      http://192.168.1.20:80/",
                        "            http://[fd00:0:0:0:0:0:0:2]:80/",
                        "            http://lamp.local:80/",
                        "            http://lamp:80/",
                        "            http://lamp.example.org:80/",
                        "            http://127.0.0.1:80/");
        assertThat(banner("--http-host 192.168.1.20").lines().skip(1).limit(1))
                .containsExactly("  page      http://192.168.1.20:8080/");
    }

    @Test
    void tellsWhoMaySwitchLights() {
        assertThat(banner("--open-control")).doesNotContain("lights");
        assertThat(banner("--http-host 0.0.0.0"))
                .contains("  lights    from other devices only after a login. Set a PIN on the page");
        assertThat(banner("--http-host 0.0.0.0 --open-control"))
                .contains("  lights    anyone who reaches these addresses may switch them (--open-control)");
    }

    @Test
    void aCodeNeedsATerminalThatIsWideEnough() {
        String url = "http://192.168.1.20:8080/";
        assertThat(TerminalQrCode.of(url, 0)).isEmpty();
        assertThat(TerminalQrCode.of(url, 30)).isEmpty();
        List<String> lines = TerminalQrCode.of(url, 31).orElseThrow().lines().toList();
        assertThat(lines).hasSize(15);
        assertThat(lines)
                .allMatch(line -> line.replaceAll("\u001b\\[[0-9;]*m", "").length() == 31);
        assertThat(lines.get(1)).contains("█▀▀▀▀▀█"); // the finder in the corner
        assertThat(banner("--http-host 0.0.0.0")).doesNotContain("phone");
    }
}
