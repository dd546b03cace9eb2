// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.state;

import io.diuna.platform.rest.HttpProblem;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Parser of commands: one JSON object, at most {@value #MOST_LEVELS} levels deep. */
public final class CommandText {

    private static final int MOST_LEVELS = 16;

    // Parsson refuses what reaches this depth.
    private static final JsonReaderFactory READERS =
            JsonProvider.provider().createReaderFactory(Map.of("org.eclipse.parsson.maxDepth", MOST_LEVELS + 1));

    private CommandText() {}

    /**
     * Reads the body of a request.
     *
     * @throws HttpProblem 400 if it is no command
     */
    public static JsonObject read(InputStream body) {
        return read(READERS.createReader(body, StandardCharsets.UTF_8));
    }

    /**
     * Reads a message.
     *
     * @throws HttpProblem 400 if it is no command
     */
    public static JsonObject read(Reader message) {
        return read(READERS.createReader(message));
    }

    private static JsonObject read(JsonReader reader) {
        try (reader) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw HttpProblem.of(400, "The command is no JSON object: " + e.getMessage());
        } catch (RuntimeException e) {
            // Parsson throws plain ones for the depth, and undocumented ones for long numbers and some malformed texts.
            throw HttpProblem.of(
                    400,
                    "The command is no JSON object, deeper than " + MOST_LEVELS + " levels, or has too long a number");
        }
    }
}
