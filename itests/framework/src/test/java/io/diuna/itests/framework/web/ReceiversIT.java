// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.api.strip.FoundReceiver;
import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.ReceiverSearch;
import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Drivers that can search for receivers come and go. Nothing is sent: the one that searches is the test. */
@FrameworkTest
public class ReceiversIT {

    private static final String RECEIVERS = "/api/v1/drivers/virtual/receivers";

    @org.ops4j.pax.exam.Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    private static boolean isSearchable(Client client, String driver) {
        return Client.json(client.get("/api/v1/drivers")).getJsonArray("drivers").stream()
                .map(one -> one.asJsonObject())
                .filter(one -> one.getString("name").equals(driver))
                .anyMatch(one -> one.getBoolean("searchable"));
    }

    private static ServiceRegistration<ReceiverSearch> offer(BundleContext context, ReceiverSearch search) {
        return context.registerService(
                ReceiverSearch.class,
                search,
                FrameworkUtil.asDictionary(Map.of(ReceiverSearch.DRIVER, "io.diuna.driver.virtual")));
    }

    private static JsonObject get(Client client, int status) {
        HttpResponse<String> answer = client.get(RECEIVERS);
        assertEquals(status, answer.statusCode(), answer.body());
        return Client.json(answer);
    }

    @Test
    void aDriverIsAskedWhileItOffersToSearch(BundleContext context) {
        Client client = Client.of(context).as("diuna", ShippedFeatures.PASSWORD);
        for (String driver : List.of("artnet", "ddp", "sacn")) {
            assertTrue(isSearchable(client, driver), driver);
        }
        assertEquals(
                "Driver 'virtual' cannot search for controllers; drivers that can: artnet, ddp, sacn",
                get(client, 422).getString("detail"));

        ServiceRegistration<ReceiverSearch> search = offer(
                context,
                patience -> List.of(
                        FoundReceiver.of("192.0.2.7", "wall", "The wall").withPixels(300)));
        assertTrue(isSearchable(client, "virtual"));
        assertEquals(
                "{\"receivers\":[{\"host\":\"192.0.2.7\",\"name\":\"wall\",\"description\":\"The wall\",\"pixels\":300}]}",
                get(client, 200).toString());
        assertEquals(401, Client.of(context).get(RECEIVERS).statusCode(), "only the administrator asks the network");
        search.unregister();

        ServiceRegistration<ReceiverSearch> broken = offer(context, patience -> {
            throw new HardwareException("the cable is out; plug it in");
        });
        assertEquals(
                "Driver 'virtual' could not search for controllers: the cable is out; plug it in",
                get(client, 503).getString("detail"));
        broken.unregister();
        get(client, 422);
    }
}
