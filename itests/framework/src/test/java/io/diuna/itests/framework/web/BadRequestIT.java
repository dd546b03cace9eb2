// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.zone.ZoneLook;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;

/** What is wrong is refused in the words of RFC 9457, and nothing is changed. */
@FrameworkTest
public class BadRequestIT {

    private static final String LEFT = "/api/v1/zones/left";

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    /api/v1/zones/attic | {"on":false}                                    | 404 |
                    /api/v1/attic       | {"on":false}                                    | 404 |
                    /api/v1/zones/left  | {"animation":"moonwalk"}                        | 422 | animation
                    /api/v1/zones/left  | {"palette":"mud"}                               | 422 | palette
                    /api/v1/zones/left  | {"on":false,"colour":"#ff0000"}                 | 422 | colour
                    /api/v1/zones/left  | {"on":false,"brightness":101}                   | 422 | brightness
                    /api/v1/zones/left  | {"on":false,"brightness":-0.5}                  | 422 | brightness
                    /api/v1/zones/left  | {"on":"no"}                                     | 422 | on
                    /api/v1/zones/left  | {"color":"reddish"}                             | 422 | color
                    /api/v1/zones/left  | {"on":false,"parameters":{"volume":11}}         | 422 | parameters.volume
                    /api/v1/zones/left  | {"on":false,"transition":{"kind":"jump"}}       | 422 | transition.kind
                    /api/v1/zones/left  | {"on":false,"transition":{"durationMs":-1}}     | 422 | transition.durationMs
                    /api/v1/zones/left  | {"on":false                                     | 400 |
                    /api/v1/zones/left  | [{"on":false}]                                  | 400 |
                    /api/v1/zones/left  | off                                             | 400 |
                    """)
    void aPatchThatIsWrong(
            String path, String body, int status, String field, BundleContext context, LightControl control) {
        Client client = Client.of(context);
        List<ZoneLook> before = looks(control);

        HttpResponse<String> response = client.patch(path, body);

        assertProblem(response, status);
        assertEquals(field, Client.json(response).getString("field", null), response.body());
        assertEquals(before, looks(control), "nothing is changed");
    }

    @Test
    void aBodyOfTenMegabytes(BundleContext context, LightControl control) throws Exception {
        Client.of(context);
        List<ZoneLook> before = looks(control);
        String head = "PATCH " + LEFT + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";

        String answer = RawRequest.send(context, head + "Content-Length: 10485760\r\n\r\n{\"on\":false");

        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertEquals(before, looks(control), "nothing is changed");
    }

    /** As clients do that send head and body apart. The answer must not be lost, and the connection be good for the next. */
    @Test
    void whatIsRefusedBeforeItsBodyCameIsAnsweredOnAConnectionThatStays(BundleContext context) throws IOException {
        Client.of(context);
        String head = " " + LEFT + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
        String refused = "PATCH" + head + "Content-Type: text/plain\r\nContent-Length: 8\r\n\r\n";
        String next = "on=false" + "GET" + head + "Connection: close\r\n\r\n";

        String answers = RawRequest.send(context, refused, next);

        assertTrue(answers.startsWith("HTTP/1.1 415 "), answers);
        assertTrue(answers.contains("HTTP/1.1 200 OK"), answers);
    }

    @Test
    void anotherKindOfBodyAndAnotherMethod(BundleContext context) {
        Client client = Client.of(context);
        assertProblem(
                client.send("PATCH", LEFT, BodyPublishers.ofString("on=false"), "Content-Type", "text/plain"), 415);
        assertProblem(
                client.send("POST", LEFT, BodyPublishers.ofString("{}"), "Content-Type", "application/json"), 405);
    }

    private static List<ZoneLook> looks(LightControl control) {
        return control.zones().stream().map(zone -> zone.look()).toList();
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertEquals(status, response.statusCode(), response.body());
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        JsonObject problem = Client.json(response);
        assertAll(
                () -> assertEquals(status, problem.getInt("status")),
                () -> assertTrue(problem.getString("title").length() > 3),
                () -> assertEquals(1, problem.getString("detail").lines().count()));
    }
}
