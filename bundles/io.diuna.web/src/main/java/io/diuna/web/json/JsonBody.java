// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.rest.HttpProblem;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Strict parser for request bodies: one JSON object in UTF-8, without duplicate keys, at most eight levels deep. */
public final class JsonBody {

    private static final int MAX_DEPTH = 8;
    private static final JsonProvider JSON = JsonProvider.provider();

    // Parsson refuses what reaches this depth.
    private static final Map<String, Object> CONFIG =
            Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE, "org.eclipse.parsson.maxDepth", MAX_DEPTH + 1);

    private static final JsonParserFactory PARSERS = JSON.createParserFactory(CONFIG);
    private static final JsonReaderFactory READERS = JSON.createReaderFactory(CONFIG);

    private JsonBody() {}

    /**
     * Reads a whole body.
     *
     * @throws HttpProblem 400 if it is anything else
     */
    public static JsonObject read(InputStream body) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.readAllBytes()))
                    .toString();
            checkSingleObject(text);
            try (JsonReader reader = READERS.createReader(new StringReader(text))) {
                return reader.readObject();
            }
        } catch (CharacterCodingException e) {
            throw HttpProblem.of(400, "The body is not valid UTF-8");
        } catch (JsonParsingException e) {
            throw invalid(e);
        } catch (NumberFormatException | UnsupportedOperationException e) {
            throw HttpProblem.of(400, "Invalid JSON: a number is out of range or has too many digits");
        } catch (HttpProblem e) {
            throw e;
        } catch (RuntimeException e) {
            // Parsson throws a plain RuntimeException for the depth, and undocumented ones for some malformed texts.
            throw HttpProblem.of(400, "Invalid JSON, or nested deeper than " + MAX_DEPTH + " levels");
        }
    }

    /** The reader ignores text after the object, and the parser ignores duplicate keys: together they check both. */
    private static void checkSingleObject(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            if (parser.next() != Event.START_OBJECT) {
                throw HttpProblem.of(400, "The body must be a JSON object");
            }
            // Not skipObject(): it never returns at an unexpected end of the text.
            while (parser.hasNext()) {
                parser.next();
            }
        }
    }

    /** The reader wraps the exception for a duplicate key; every other one has a location and no cause. */
    private static HttpProblem invalid(JsonParsingException e) {
        JsonLocation at = e.getLocation();
        String reason = e.getCause() == null ? "" : ": " + e.getMessage();
        return HttpProblem.of(
                400, "Invalid JSON at line " + at.getLineNumber() + ", column " + at.getColumnNumber() + reason);
    }
}
