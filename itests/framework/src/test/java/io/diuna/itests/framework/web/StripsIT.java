// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.light.RecordingStrip;
import io.diuna.itests.framework.light.Zones;
import io.diuna.itests.framework.plugin.TestPlugin;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.Transition;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Strips are made, changed, moved and removed while the show goes on. */
@FrameworkTest
public class StripsIT {

    private static final String STRIPS = "/api/v1/strips/";
    private static final int COLOR = 0x204060;

    @org.ops4j.pax.exam.Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    private static Client administrator(BundleContext context) {
        return Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
    }

    private static HttpResponse<String> put(Client client, String strip, String json) {
        return client.send("PUT", STRIPS + strip, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    private static JsonObject put(Client client, String strip, String json, int status) {
        HttpResponse<String> answer = put(client, strip, json);
        assertEquals(status, answer.statusCode(), answer.body());
        return Client.json(answer);
    }

    private static int delete(Client client, String strip) {
        return client.send("DELETE", STRIPS + strip, BodyPublishers.noBody()).statusCode();
    }

    /** A zone over a whole strip, in one colour. */
    private static void light(ConfigurationAdmin configurations, LightControl control, String strip, int pixels) {
        Zones.add(configurations, control, strip, strip, pixels);
        control.change(
                strip,
                look -> look.withOn(true).withBrightness(100).withColor(COLOR).withAnimation(null),
                Transition.CUT);
    }

    private static boolean isLit(FrameMonitor monitor, String strip, int pixels) {
        int[] picture = new int[pixels];
        return monitor.picture(strip, picture) >= 0 && IntStream.of(picture).allMatch(pixel -> pixel == COLOR);
    }

    private static StripStatus status(FrameMonitor monitor, String strip) {
        return monitor.strips().stream()
                .filter(one -> one.id().equals(strip))
                .findFirst()
                .orElseThrow();
    }

    /** The PIDs of all configurations of a strip. */
    private static List<String> pids(ConfigurationAdmin configurations, String strip)
            throws IOException, InvalidSyntaxException {
        Configuration[] found = configurations.listConfigurations("(service.pid=*~" + strip + ")");
        return Arrays.stream(found == null ? new Configuration[0] : found)
                .filter(one -> !one.getFactoryPid().equals("io.diuna.zone"))
                .map(Configuration::getPid)
                .toList();
    }

    @Test
    void aStripIsMadeChangedAndRemoved(
            BundleContext context, ConfigurationAdmin configurations, LightControl control, FrameMonitor monitor)
            throws IOException, InvalidSyntaxException {
        Client client = administrator(context);

        JsonObject made = put(client, "shelf", "{\"driver\":\"virtual\",\"pixels\":40,\"gamma\":1}", 201);
        assertEquals("OK", made.getString("state"), made.toString());
        assertEquals(40, made.getInt("pixels"));
        assertTrue(made.getInt("shown") > 0, "frames reach it at once: " + made);
        assertEquals(
                "{\"gamma\":[1],\"pixels\":40}",
                made.getJsonObject("configuration").toString());
        light(configurations, control, "shelf", 40);
        Eventually.until("the zone on it shows its colour", () -> isLit(monitor, "shelf", 40));

        JsonObject changed = put(client, "shelf", "{\"driver\":\"virtual\",\"pixels\":20,\"order\":\"GRBW\"}", 200);
        assertEquals(20, changed.getInt("pixels"), "the answer is about the new strip");
        assertEquals(20, status(monitor, "shelf").length());
        assertEquals(
                "{\"order\":\"GRBW\",\"pixels\":20}",
                changed.getJsonObject("configuration").toString());
        Eventually.until("it shows the colour again", () -> isLit(monitor, "shelf", 20));
        assertEquals(
                20,
                control.zone("shelf").orElseThrow().playback().layout().pixels(),
                "a zone over the whole strip follows its length");
        assertEquals(
                changed.getJsonObject("configuration"),
                Client.json(client.get(STRIPS + "shelf")).getJsonObject("configuration"));
        assertEquals(
                200,
                put(client, "shelf", "{\"driver\":\"virtual\",\"pixels\":20,\"order\":\"GRBW\"}")
                        .statusCode(),
                "once more changes nothing");

        JsonObject wrong = put(client, "shelf", "{\"driver\":\"virtual\",\"pixels\":20,\"order\":\"XYZ\"}", 422);
        assertEquals("order", wrong.getString("field"), wrong.toString());
        JsonObject again = put(client, "shelf", "{\"driver\":\"io.diuna.driver.virtual\"}", 200);
        assertEquals("OK", again.getString("state"), again.toString());
        assertEquals(150, again.getInt("pixels"), "what is left out has its default");

        assertEquals(204, delete(client, "shelf"));
        assertEquals(404, client.get(STRIPS + "shelf").statusCode());
        assertEquals(404, delete(client, "shelf"));
        assertEquals(List.of(), pids(configurations, "shelf"));
        assertEquals(
                "strip 'shelf' is not connected",
                control.zone("shelf").orElseThrow().playback().reason(),
                "the zone stays, and says what it misses");
        assertTrue(client.get("/api/v1/status").body().contains("Zone 'shelf': strip 'shelf' is not connected"));

        put(client, "shelf", "{\"driver\":\"virtual\",\"pixels\":40}", 201);
        Eventually.until("the zone is seen again", () -> isLit(monitor, "shelf", 40));
        assertNull(control.zone("shelf").orElseThrow().playback().reason());
    }

    @Test
    void aDriverFromElsewhereIsFoundByWhatItSays(
            BundleContext context, ConfigurationAdmin configurations, LightControl control, FrameMonitor monitor)
            throws IOException, BundleException, InvalidSyntaxException {
        Client client = administrator(context);
        Bundle lamps =
                context.installBundle(TestPlugin.named("lamp").jar().toUri().toString());
        lamps.start();
        JsonObject drivers = Client.json(client.get("/api/v1/drivers"));
        List<String> names = drivers.getJsonArray("drivers").stream()
                .map(driver -> driver.asJsonObject().getString("name"))
                .toList();
        assertTrue(names.contains("lamp") && names.contains("virtual"), names.toString());
        assertFalse(names.contains("bridge"), "what has no pixels is no strip: " + names);

        put(client, "porch", "{\"driver\":\"virtual\",\"pixels\":12}", 201);
        light(configurations, control, "porch", 12);
        Eventually.until("the porch is lit", () -> isLit(monitor, "porch", 12));

        String refused =
                put(client, "porch", "{\"driver\":\"lamp\",\"pixels\":12}", 422).getString("detail");
        assertEquals("'host' is missing; it must be text", refused);
        assertEquals(List.of("io.diuna.driver.virtual~porch"), pids(configurations, "porch"), "nothing was changed");

        JsonObject moved =
                put(client, "porch", "{\"driver\":\"lamp\",\"pixels\":12,\"host\":\"a\",\"channel\":2}", 200);
        assertEquals("lamp", moved.getString("driver"));
        assertEquals("OK", moved.getString("state"), moved.toString());
        assertEquals(List.of("io.diuna.test.lamp~porch"), pids(configurations, "porch"), "moved, not doubled");
        Eventually.until("the porch is lit again", () -> isLit(monitor, "porch", 12));

        JsonObject nowhere = put(client, "porch", "{\"driver\":\"lamp\",\"pixels\":12,\"host\":\"nowhere\"}", 200);
        assertFalse(nowhere.getString("state").equals("OK"), nowhere.toString());
        assertEquals("There is no lamp at nowhere; set 'host'", nowhere.getString("reason"));

        lamps.stop();
        JsonObject left = Client.json(client.get(STRIPS + "porch"));
        assertEquals("UNAVAILABLE", left.getString("state"));
        assertTrue(left.getString("reason").startsWith("Its driver is gone"), left.toString());
        assertEquals(
                200,
                put(client, "porch", "{\"driver\":\"virtual\",\"pixels\":12}").statusCode());
        assertEquals(List.of("io.diuna.driver.virtual~porch"), pids(configurations, "porch"));
        lamps.uninstall();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    hall  | {"driver":"moonlight","pixels":5}                | driver
                    hall  | {"pixels":5}                                     | driver
                    hall  | {"driver":"virtual","pixels":"5"}                | pixels
                    hall  | {"driver":"virtual","pixels":0}                  | pixels
                    hall  | {"driver":"virtual","pixels":100001}             | pixels
                    hall  | {"driver":"virtual","pixels":1e99}               | pixels
                    hall  | {"driver":"virtual","pixels":5,"colour":"GRB"}   | colour
                    hall  | {"driver":"virtual","gamma":[2.2,"2.2"]}         | gamma
                    hall  | {"driver":"virtual","dither":{"on":true}}        | dither
                    hall  | {"driver":"virtual","service.pid":"x"}           | service.pid
                    Hall  | {"driver":"virtual","pixels":5}                  | id
                    hall~ | {"driver":"virtual","pixels":5}                  | id
                    main  | {"driver":"virtual","pixels":-1}                 | pixels
                    other | {"driver":"virtual","pixels":5}                  | id
                    """)
    void whatCannotBeChangesNothing(
            String strip, String body, String field, BundleContext context, ConfigurationAdmin configurations)
            throws IOException, InvalidSyntaxException {
        Client client = administrator(context);
        if (strip.equals("other")) {
            RecordingStrip.register(context, "other", 5);
            Eventually.until(
                    "the bundle's own strip is there",
                    () -> client.get(STRIPS + "other").statusCode() == 200);
            assertEquals(422, delete(client, "other"));
        }
        String before = Arrays.toString(configurations.listConfigurations(null));

        JsonObject answer = put(client, strip, body, 422);

        assertEquals(field, answer.getString("field"), answer.toString());
        assertEquals(before, Arrays.toString(configurations.listConfigurations(null)), "nothing is changed");
    }

    @Test
    void nobodyElseMayChangeStrips(BundleContext context) {
        Client guest = Client.of(context);
        assertEquals(
                401, put(guest, "main", "{\"driver\":\"virtual\",\"pixels\":5}").statusCode());
        assertEquals(401, delete(guest, "main"));
        assertTrue(guest.get("/api/v1/strips").body().contains("\"id\":\"main\""));
    }

    @Test
    void theConsoleMakesStripsToo(BundleContext context, ConfigurationAdmin configurations, FrameMonitor monitor)
            throws IOException {
        Client client = administrator(context);
        Configuration made = configurations.createFactoryConfiguration("io.diuna.driver.virtual", "?");
        made.update(FrameworkUtil.asDictionary(Map.of("pixels", 7)));
        String id = made.getPid().substring("io.diuna.driver.virtual.".length());
        Eventually.until(
                "its strip is there",
                () -> monitor.strips().stream().anyMatch(one -> one.id().equals(id)));
        assertEquals(
                "{\"pixels\":7}",
                Client.json(client.get(STRIPS + id))
                        .getJsonObject("configuration")
                        .toString());
        assertEquals(
                8, put(client, id, "{\"driver\":\"virtual\",\"pixels\":8}", 200).getInt("pixels"));
        assertEquals(8, made.getProperties().get("pixels"), "what the console has made is changed, not doubled");
        assertEquals(204, delete(client, id));
        assertTrue(monitor.strips().stream().noneMatch(one -> one.id().equals(id)));
    }

    @Test
    void configurationsAreOnTheDiskAndComeBackFromThere(BundleContext context)
            throws IOException, BundleException, InvalidSyntaxException {
        Client client = administrator(context);
        put(client, "attic", "{\"driver\":\"virtual\",\"pixels\":9,\"milliampsPerPixel\":[1,2,3.5,4,0]}", 201);
        Path file = Path.of(context.getProperty("diuna.data"), "config/cm/io/diuna/driver/virtual%007eattic.config");
        assertTrue(Files.readString(file).contains("pixels=I\"9\""), Files.readString(file));

        Bundle bundle = Arrays.stream(context.getBundles())
                .filter(one -> "org.apache.felix.configadmin".equals(one.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        var store = context.getServiceReferences("org.apache.felix.cm.PersistenceManager", "(name=diuna)");
        assertNotNull(store);
        assertTrue(
                Arrays.asList(store[0].getUsingBundles()).contains(bundle),
                "they are kept by the store that outlives kills, not by the one that loses them");
        bundle.stop();
        bundle.start();

        Eventually.until("the strip is back", () -> monitorHas(context, "attic"));
        Client again = administrator(context); // all that ships is back as well
        Eventually.until("REST knows it", () -> again.get(STRIPS + "attic").statusCode() == 200);
        JsonObject back = Client.json(again.get(STRIPS + "attic"));
        assertEquals(
                "{\"milliampsPerPixel\":[1,2,3.5,4,0],\"pixels\":9}",
                back.getJsonObject("configuration").toString());
    }

    /** Asked for anew, because the monitor may have been replaced. */
    private static boolean monitorHas(BundleContext context, String strip) {
        var reference = context.getServiceReference(FrameMonitor.class);
        FrameMonitor monitor = reference == null ? null : context.getService(reference);
        return monitor != null
                && monitor.strips().stream().anyMatch(one -> one.id().equals(strip));
    }
}
