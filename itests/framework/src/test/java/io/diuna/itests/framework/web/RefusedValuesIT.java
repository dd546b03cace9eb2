// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Values that REST refuses are refused by web console, Configuration Admin and files in the same words; those before hold. */
@FrameworkTest
public class RefusedValuesIT {

    private static final String DDP = "io.diuna.network.ddp";
    /** Name that the web console gives a configuration until it is saved. */
    private static final String NEW = "%5BTemporary%20PID%20replaced%20by%20real%20PID%20upon%20save%5D";

    private static final String VIRTUAL = "io.diuna.driver.virtual";

    @org.ops4j.pax.exam.Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    private static Client administrator(BundleContext context) {
        return Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
    }

    private static JsonObject put(Client client, String path, String json, int status) {
        HttpResponse<String> answer = client.send(
                "PUT", "/api/v1/" + path, BodyPublishers.ofString(json), "Content-Type", "application/json");
        assertEquals(status, answer.statusCode(), answer.body());
        return Client.json(answer);
    }

    private static void isTold(Client client, String... parts) {
        Eventually.until(
                "status tells " + String.join(", ", parts),
                () -> client.get("/api/v1/status").body().contains("problems")
                        && Client.json(client.get("/api/v1/status")).getJsonArray("problems").stream()
                                .map(Object::toString)
                                .anyMatch(problem -> Arrays.stream(parts).allMatch(problem::contains)));
    }

    private static Configuration configuration(ConfigurationAdmin admin, String pid) throws Exception {
        return admin.listConfigurations("(service.pid=" + pid + ")")[0];
    }

    @Test
    void aStripByAllWays(BundleContext context, ConfigurationAdmin admin) throws Exception {
        Client client = administrator(context);
        put(client, "strips/porch", "{\"driver\":\"virtual\",\"pixels\":30}", 201);
        String words = put(client, "strips/porch", "{\"driver\":\"virtual\",\"pixels\":0}", 422)
                .getString("detail");

        Configuration porch = configuration(admin, VIRTUAL + "~porch");
        IOException refusal = assertThrows(
                IOException.class, () -> porch.update(FrameworkUtil.asDictionary(Map.of("pixels", 0, "order", "BGR"))));
        assertTrue(refusal.getMessage().endsWith(words), refusal.getMessage());
        assertEquals(30, porch.getProperties().get("pixels"));
        isTold(client, VIRTUAL + "~porch", words);
        put(client, "strips/porch", "{\"driver\":\"virtual\",\"pixels\":31}", 200);

        HttpResponse<String> refused = console(client, VIRTUAL + "~porch", Map.of("pixels", "0"));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains(words), refused.body());
        isTold(client, VIRTUAL + "~porch", words);
        assertEquals(31, porch.getProperties().get("pixels"));
        console(client, VIRTUAL + "~porch", Map.of("pixels", "32"));
        Eventually.until(
                "a valid value is stored",
                () -> Integer.valueOf(32).equals(porch.getProperties().get("pixels")));
        Eventually.until(
                "nothing is told any more",
                () -> !client.get("/api/v1/status").body().contains(VIRTUAL + "~porch"));

        Path file = Path.of(context.getProperty("diuna.data"), "config", VIRTUAL + "~porch.json");
        Files.writeString(file, "{\"pixels\": 0}");
        isTold(client, VIRTUAL + "~porch.json", words);
        assertEquals(32, porch.getProperties().get("pixels"));
    }

    @Test
    void aControllerWithoutAHostAndAZoneThatExceedsItsStrip(BundleContext context, ConfigurationAdmin admin)
            throws Exception {
        Client client = administrator(context);
        JsonObject problem = put(client, "strips/wall", "{\"driver\":\"ddp\",\"pixels\":9}", 422);
        assertEquals("host", problem.getString("field"));
        assertEquals(404, client.get("/api/v1/strips/wall").statusCode());
        Configuration wall = admin.getFactoryConfiguration(DDP, "wall", "?");
        assertThrows(IOException.class, () -> wall.update(FrameworkUtil.asDictionary(Map.of("pixels", 9))));
        isTold(client, DDP + "~wall", problem.getString("detail"));
        wall.delete();
        Path file = Path.of(context.getProperty("diuna.data"), "config", DDP + "~wall.json");
        Files.writeString(file, "{\"pixels\": 9}");
        isTold(client, DDP + "~wall.json", problem.getString("detail"));

        String words = put(
                        client, "zones/left", "{\"ranges\":[{\"strip\":\"main\",\"start\":0,\"length\":100000}]}", 422)
                .getString("detail");
        Configuration left = configuration(admin, "io.diuna.zone~left");
        Object before = String.join(",", (String[]) left.getProperties().get("ranges"));
        IOException refusal = assertThrows(
                IOException.class,
                () -> left.update(FrameworkUtil.asDictionary(Map.of("ranges", new String[] {"main:0-99999"}))));
        assertTrue(refusal.getMessage().endsWith(words), refusal.getMessage());
        assertEquals(before, String.join(",", (String[]) left.getProperties().get("ranges")));
        isTold(client, "io.diuna.zone~left", words);
    }

    @Test
    void theConsoleGivesANewStripAnId(BundleContext context, ConfigurationAdmin admin) {
        Client client = administrator(context);
        HttpResponse<String> answer =
                post(client, NEW, "factoryPid=" + VIRTUAL + "&propertylist=id,pixels&id=shelf&pixels=12");
        assertTrue(answer.statusCode() < 400, answer.body());
        Eventually.until(
                "strip shelf is there",
                () -> client.get("/api/v1/strips/shelf").statusCode() == 200
                        && client.get("/api/v1/strips/shelf").body().contains("\"pixels\":12"));
        Eventually.until("its generated name is gone", () -> count(admin) == 2);
        Eventually.until("its zone", () -> client.get("/api/v1/zones/shelf").statusCode() == 200);
    }

    private static int count(ConfigurationAdmin admin) {
        try {
            return admin.listConfigurations("(service.factoryPid=" + VIRTUAL + ")").length;
        } catch (IOException | InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Saves values of a configuration in the web console. */
    private static HttpResponse<String> console(Client client, String pid, Map<String, String> values) {
        return post(
                client,
                pid,
                "propertylist=" + String.join(",", values.keySet()) + "&"
                        + values.entrySet().stream()
                                .map(value -> value.getKey() + "="
                                        + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")));
    }

    private static HttpResponse<String> post(Client client, String pid, String form) {
        return client.send(
                "POST",
                "/system/console/configMgr/" + pid,
                BodyPublishers.ofString("apply=true&action=ajaxConfigManager&" + form),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                client.origin());
    }
}
