// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The newest log records are read over REST, by the administrator alone. */
@FrameworkTest
public class LogIT {

    private static final String PATH = "/api/v1/log";

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void recordsAreForTheAdministrator(BundleContext context) {
        Client client = Client.of(context);
        assertEquals(401, client.get(PATH).statusCode());
        LoggerFactory.getLogger("test").error("Strip 'main' is gone", new IllegalStateException("unplugged"));
        HttpResponse<String> answer =
                client.as("diuna", ShippedFeatures.PASSWORD).get(PATH + "?level=error");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("\"message\":\"Strip 'main' is gone\""), answer.body());
        assertTrue(answer.body().contains("java.lang.IllegalStateException: unplugged"), answer.body());
        assertEquals(
                422,
                client.as("diuna", ShippedFeatures.PASSWORD)
                        .get(PATH + "?level=loud")
                        .statusCode());
    }

    @Test
    void recordsHaveFieldsAndAreFilteredByThem(BundleContext context) {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        MDC.put("zone", "attic");
        LoggerFactory.getLogger("test").warn("It is slow");
        MDC.remove("zone");
        LoggerFactory.getLogger("test").warn("It is slow, too");
        String answer = client.get(PATH + "?zone=attic").body();
        assertTrue(answer.contains("\"message\":\"It is slow\",\"fields\":{\"zone\":\"attic\"}"), answer);
        assertFalse(answer.contains("too"), answer);
    }
}
