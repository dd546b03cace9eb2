// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;

/** Each of the HTTP bundles is stopped and started alone, while the others keep working. */
@FrameworkTest
public class BundleLifecycleIT {

    private static final String CONSOLE = "/system/console/bundles.json";
    private static final String STATUS = "/api/v1/status";

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    private static Bundle bundle(BundleContext context, String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitStatus(Client client, String path, int status) {
        Eventually.until(path + " answers " + status, () -> client.get(path).statusCode() == status);
    }

    @Test
    void consoleAndPageSurviveARestartOfTheApi(BundleContext context) throws BundleException {
        Client client = Client.of(context);
        Client administrator = client.as("diuna", ShippedFeatures.PASSWORD);
        awaitStatus(administrator, CONSOLE, 200);
        Bundle web = bundle(context, "io.diuna.web");
        web.stop();
        try {
            assertEquals(200, administrator.get(CONSOLE).statusCode());
            assertEquals(401, client.get(CONSOLE).statusCode());
            assertEquals(200, client.get("/").statusCode());
            for (String path : List.of(STATUS, "/api/v1/zones/left", "/metrics")) {
                var answer = client.get(path);
                assertEquals(503, answer.statusCode(), path);
                assertEquals(503, Client.json(answer).getInt("status"), path);
            }
        } finally {
            web.start();
        }
        awaitStatus(client, STATUS, 200);
        awaitStatus(client, "/metrics", 200);
    }

    @Test
    void apiSurvivesARestartOfPageAndConsole(BundleContext context) throws BundleException {
        Client client = Client.of(context);
        for (String name : List.of("io.diuna.page", "io.diuna.webconsole")) {
            Bundle bundle = bundle(context, name);
            bundle.stop();
            try {
                assertEquals(200, client.get(STATUS).statusCode(), name);
            } finally {
                bundle.start();
            }
        }
        awaitStatus(client, "/", 200);
        awaitStatus(client, CONSOLE, 401);
    }

    @Test
    void withoutAccessControlNothingButThePageIsServed(BundleContext context) throws BundleException {
        Client client = Client.of(context);
        Bundle access = bundle(context, "io.diuna.access");
        access.stop();
        try {
            assertEquals(200, client.get("/").statusCode());
            assertEquals(503, client.get(STATUS).statusCode());
            assertTrue(client.get(CONSOLE).statusCode() >= 400);
        } finally {
            access.start();
        }
        awaitStatus(client, STATUS, 200);
        awaitStatus(client, CONSOLE, 401);
    }

    @Test
    void pathsOfAbsentServicesAnswer503(BundleContext context) throws BundleException {
        Client client = Client.of(context);
        Bundle control = bundle(context, "io.diuna.control");
        control.stop();
        try {
            for (String path : List.of("/api/v1/zones", "/api/v1/zones/left", "/api/v1/master", STATUS)) {
                var answer = client.get(path);
                assertEquals(503, answer.statusCode(), path);
                assertEquals("1", answer.headers().firstValue("Retry-After").orElse(""), path);
                assertTrue(Client.json(answer).getString("detail").startsWith(path + " is not available"), path);
            }
            assertEquals(404, client.get("/api/v1/nothing").statusCode());
            assertEquals(200, client.get("/api/v1/animations").statusCode());
            assertEquals(200, client.get("/metrics").statusCode());
        } finally {
            control.start();
        }
        awaitStatus(client, "/api/v1/zones/left", 200);
        awaitStatus(client, STATUS, 200);
    }

    @Test
    void anotherBundleAddsAResource(BundleContext context) {
        Client client = Client.of(context);
        RestResource echo = () -> List.of(RestRoute.of(
                "GET", "v1/echo/{id}", Scope.CONTROL, request -> RestResponse.ok("{\"id\":\"" + request.id() + "\"}")));
        assertEquals(404, client.get("/api/v1/echo/a").statusCode());
        ServiceRegistration<RestResource> registration = context.registerService(RestResource.class, echo, null);
        awaitStatus(client, "/api/v1/echo/a", 200);
        assertEquals("{\"id\":\"b\"}", client.get("/api/v1/echo/b").body());
        assertEquals(
                405,
                client.send("DELETE", "/api/v1/echo/a", BodyPublishers.noBody()).statusCode());
        registration.unregister();
        assertEquals(503, client.get("/api/v1/echo/a").statusCode());
    }
}
