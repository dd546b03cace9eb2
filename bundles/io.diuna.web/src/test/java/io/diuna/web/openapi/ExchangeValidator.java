// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Validator of exchanges against the description of the API. Paths that it does not have may answer anything but problems. */
public final class ExchangeValidator {

    private static final String PROBLEM = "application/problem+json";
    private static final String IRI = "https://diuna.test/openapi.json";
    private static final JsonObject API = ApiDescription.read("1.0");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(IRI, API.toString())));

    private ExchangeValidator() {}

    /**
     * Content of a request or response.
     *
     * @param type media type, with parameters or without; empty if there is no content
     */
    public record Content(String type, String text) {

        String mediaType() {
            return type.split(";", 2)[0].strip();
        }
    }

    /**
     * Request and its response.
     *
     * @param path decoded path from {@code /api} on
     */
    public record Exchange(String method, String path, Content request, int status, Content response) {}

    /** Element of the description with its JSON pointer. */
    private record Element(String pointer, JsonObject json) {

        Optional<Element> child(String name) {
            JsonObject child = json.getJsonObject(name);
            return Optional.ofNullable(child)
                    .map(found ->
                            new Element(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), found).resolved());
        }

        private Element resolved() {
            String target = json.getString("$ref", null);
            return target == null
                    ? this
                    : new Element(
                            target.substring(1),
                            API.getValue(target.substring(1)).asJsonObject());
        }
    }

    /**
     * Checks a complete exchange.
     *
     * @throws AssertionError if its operation and status are not described, or the response is not valid, or a request that was
     *     accepted is not
     */
    public static void validate(Exchange exchange) {
        Optional<Element> path = path(exchange.path());
        String method = exchange.method().equals("HEAD") ? "GET" : exchange.method();
        Optional<Element> operation = path.flatMap(found -> found.child(method.toLowerCase(Locale.ROOT)));
        boolean isAccepted = exchange.status() < 400;
        if (operation.isPresent()) {
            Element response = response(operation.get(), exchange.status());
            check(exchange, "response", response, exchange.response());
            if (isAccepted && !exchange.request().text().isEmpty()) {
                Element body = operation.get().child("requestBody").orElseThrow(() -> undescribed(exchange, "request"));
                check(exchange, "request", body, exchange.request());
            }
        } else if (exchange.response().mediaType().equals(PROBLEM)) {
            check(
                    exchange,
                    "problem",
                    "/components/schemas/Problem",
                    exchange.response().text());
        } else if (path.isPresent()) {
            throw undescribed(exchange, "method");
        }
    }

    private static Element response(Element operation, int status) {
        Element responses = operation.child("responses").orElseThrow();
        return responses
                .child(String.valueOf(status))
                .or(() -> status < 400 ? Optional.empty() : responses.child("default"))
                .orElseThrow(() -> new AssertionError(operation.pointer() + " has no status " + status));
    }

    private static void check(Exchange exchange, String what, Element element, Content content) {
        Optional<Element> types = element.child("content");
        if (content.text().isEmpty()) {
            assertThat(types).as("%s of %s is not empty", what, exchange).isEmpty();
            return;
        }
        String type = content.mediaType().replace("merge-patch+json", "json");
        Element media = types.flatMap(all -> all.child(type)).orElseThrow(() -> undescribed(exchange, what));
        if (type.endsWith("json")) {
            check(exchange, what, media.pointer() + "/schema", content.text());
        }
    }

    private static void check(Exchange exchange, String what, String pointer, String json) {
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(IRI + "#" + pointer)).validate(json, InputFormat.JSON))
                .as("%s of %s", what, exchange)
                .isEmpty();
    }

    private static AssertionError undescribed(Exchange exchange, String what) {
        return new AssertionError("The " + what + " of " + exchange + " is not described");
    }

    /** Finds a path: one without placeholder first. */
    private static Optional<Element> path(String path) {
        Element paths = new Element("/paths", API.getJsonObject("paths"));
        return paths.child(path)
                .or(() -> paths.json().keySet().stream()
                        .filter(template -> matches(template.split("/", -1), path.split("/", -1)))
                        .findFirst()
                        .flatMap(paths::child));
    }

    private static boolean matches(String[] template, String[] segments) {
        boolean same = template.length == segments.length;
        for (int i = 0; same && i < template.length; i++) {
            same = template[i].equals(segments[i]) || (template[i].startsWith("{") && !segments[i].isEmpty());
        }
        return same;
    }
}
