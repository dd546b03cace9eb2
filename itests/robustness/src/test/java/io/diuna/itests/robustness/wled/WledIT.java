// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.wled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.LivePicture;
import io.diuna.itests.robustness.process.RestClient;
import io.diuna.itests.robustness.process.RestClient.Answer;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WLED's API of the distribution, as its clients use it: what Home Assistant needs, the WebSocket, and the package wled-client. */
class WledIT {

    private static final int LIMIT_SECONDS = 120;

    @TempDir
    private Path folder;

    private DiunaProcess diuna;
    private RestClient client;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        diuna = new DiunaProcess(folder);
        client = diuna.client();
        diuna.start();
        await(() -> client.get("/json").isOk() && client.get("/api/v1/zones").isOk());
    }

    @AfterEach
    void stop() {
        diuna.close();
    }

    @Test
    void whatHomeAssistantNeedsIsThere() {
        JsonObject all = client.get("/json").json();
        JsonObject info = all.getJsonObject("info");
        assertThat(info.getString("mac")).matches("[0-9a-f]{12}");
        assertThat(info.getInt("ws")).isNotEqualTo(-1);
        assertThat(info.getJsonObject("fs").getInt("pmt")).isPositive();
        JsonObject state = all.getJsonObject("state");
        assertThat(state).containsKeys("nl", "udpn", "lor");
        assertThat(info.getJsonObject("leds").getJsonArray("seglc"))
                .hasSameSizeAs(state.getJsonArray("seg"))
                .isNotEmpty();
        List<String> effects = all.getJsonArray("effects").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
        assertThat(effects).hasSizeGreaterThan(40).doesNotHaveDuplicates();
        assertThat(client.get("/json/fxdata").body()).startsWith("[\";!;\"");
        assertThat(client.get("/presets.json").body()).startsWith("{\"0\":{}");
        int fire = effects.indexOf("Fire");
        JsonObject changed = client.json(
                        "POST",
                        "/json/state",
                        "{\"v\":true,\"on\":true,\"seg\":[{\"id\":0,\"fx\":" + fire + ",\"sx\":200}]}")
                .json();
        assertThat(changed.getJsonArray("seg").getJsonObject(0).getInt("fx")).isEqualTo(fire);
        assertThat(changed.getJsonArray("seg").getJsonObject(0).getInt("sx")).isEqualTo(200);
        assertThat(client.get("/api/v1/zones").body()).contains("\"animation\":\"fire\"");
        assertRefused(client.json("POST", "/json/state", "{\"on\":false,\"seg\":[{\"id\":99}]}"), "segment 99");
        assertThat(client.get("/api/v1/master").json().getBoolean("on")).isTrue();
        assertThat(client.get("/json/nothing").status()).isEqualTo(404);
    }

    @Test
    void theWebSocketAnswersPushesAndShowsTheLight() throws IOException, InterruptedException {
        try (SocketClient socket = new SocketClient(diuna.port(), null)) {
            socket.state(state -> state.getBoolean("on"));
            socket.send("{\"seg\":{\"id\":0,\"fx\":0,\"col\":[[0,0,255]],\"bri\":255},\"tt\":0}");
            socket.state(WledIT::isBlue);
            socket.send("{\"lv\":true}");
            byte[] picture = socket.picture();
            assertThat(picture).startsWith('L', 1);
            await(() -> {
                byte[] next = nextPicture(socket);
                return next[2] == 0 && next[3] == 0 && next[4] != 0;
            });
            socket.send("{\"lv\":false}");
            socket.send("ping");
            await(() -> nextText(socket).equals("pong"));
            client.json("PATCH", "/api/v1/master", "{\"brightness\":50}");
            socket.state(state -> state.getInt("bri") == 128);
            socket.send("{\"seg\":7}");
            await(() -> nextText(socket).startsWith("{\"error\":9"));
        }
        assertThatThrownBy(() -> new SocketClient(diuna.port(), "http://example.com"))
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .hasStackTraceContaining("403");
    }

    private static boolean isBlue(JsonObject state) {
        return state.getJsonArray("seg")
                .getJsonObject(0)
                .getJsonArray("col")
                .getJsonArray(0)
                .toString()
                .equals("[0,0,255]");
    }

    /** Each call is checked by the client's own state and at the strip. */
    @Test
    void thePackageWledClientControlsTheLight() throws IOException, InterruptedException {
        try (NodeScript script = new NodeScript("wled.js", "127.0.0.1:" + diuna.port());
                LivePicture strip = new LivePicture(diuna.port(), "main")) {
            JsonObject device = script.answer();
            assertThat(device.getJsonObject("info").getString("brand")).isEqualTo("WLED");
            assertThat(device.getJsonArray("effects")).hasSizeGreaterThan(40);
            script.ask("[\"updateState\",{\"transition\":0}]");
            script.ask("[\"setEffect\",0]");
            script.ask("[\"setPrimaryColor\",[255,0,0]]");
            await(() -> isOnly(strip.color(), 0xFF0000));
            script.ask("[\"setPrimaryColor\",[0,255,0]]");
            await(() -> isOnly(strip.color(), 0x00FF00));
            int bright = strip.color();
            script.ask("[\"setBrightness\",128]");
            await(() -> isOnly(strip.color(), 0x00FF00) && strip.color() < bright);
            assertThat(client.get("/api/v1/master")
                            .json()
                            .getJsonNumber("brightness")
                            .doubleValue())
                    .isEqualTo(50.2);
            script.ask("[\"turnOff\"]");
            await(() -> strip.color() == 0);
            script.ask("[\"turnOn\"]");
            await(() -> strip.color() != 0);
            script.ask("[\"savePreset\",3,{\"name\":\"Green\"}]");
            await(() -> client.get("/api/v1/scenes").body().contains("\"label\":\"Green\""));
            script.ask("[\"setPrimaryColor\",[0,0,255]]");
            await(() -> isOnly(strip.color(), 0x0000FF));
            script.ask("[\"setPreset\",3]");
            await(() -> isOnly(strip.color(), 0x00FF00));
            script.ask("[\"updateState\",{\"nightlight\":{\"on\":true,\"duration\":20,\"targetBrightness\":0}}]");
            await(() -> client.get("/api/v1/night-light").body().contains("\"minutes\":20"));
            script.ask("[\"updateState\",{\"nightlight\":{\"on\":false}}]");
            await(() -> client.get("/api/v1/night-light").body().contains("\"running\":null"));
            script.ask("[\"updateSegment\",1,{\"effectId\":5,\"effectSpeed\":250,\"paletteId\":2}]");
            await(() -> {
                JsonObject segment =
                        client.get("/json/state").json().getJsonArray("seg").getJsonObject(1);
                return segment.getInt("fx") == 5 && segment.getInt("pal") == 2;
            });
        }
    }

    @Test
    void singleLedsHaveTheirColourUntilSomebodyChoosesAnotherLook() throws IOException, InterruptedException {
        try (LivePicture strip = new LivePicture(diuna.port(), "main")) {
            assertThat(client.json("POST", "/json/state", "{\"seg\":{\"i\":[\"0000FF\",40,\"00FF00\"]}}")
                            .isOk())
                    .isTrue();
            await(() -> isOnly(strip.color(), 0x0000FF));
            assertThat(client.get("/json/state").body()).contains("\"frz\":true");
            client.json("PATCH", "/api/v1/zones/left", "{\"animation\":null,\"color\":\"#ff0000\"}");
            await(() -> isOnly(strip.color(), 0xFF0000));
            client.json("POST", "/json/state", "{\"seg\":{\"i\":[\"0000FF\"]}}");
            await(() -> isOnly(strip.color(), 0x0000FF));
            client.json("POST", "/json/state", "{\"on\":false}");
            await(() -> strip.color() == 0);
            client.json("POST", "/json/state", "{\"on\":true}");
            await(() -> isOnly(strip.color(), 0xFF0000));
            assertThat(client.get("/json/state").body()).doesNotContain("\"frz\":true");
        }
    }

    /** Returns true if a colour has light, and only in these channels. */
    private static boolean isOnly(int color, int channels) {
        return color != 0 && (color & ~channels) == 0;
    }

    private static void assertRefused(Answer answer, String reason) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(reason);
    }

    private static byte[] nextPicture(SocketClient socket) {
        try {
            return socket.picture();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String nextText(SocketClient socket) {
        try {
            return socket.text();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("%d s have passed", LIMIT_SECONDS).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
