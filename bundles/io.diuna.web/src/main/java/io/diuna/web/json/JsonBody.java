// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.web.http.HttpProblem;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a JSON object into plain values: {@code String}, {@code Boolean}, {@code Double} (infinite when it is too large),
 * {@link Map}, {@link List} and {@link #NULL}. It goes no deeper than what the API has names for.
 */
final class JsonBody {

    /** Stands for {@code null}. */
    static final Object NULL = Optional.empty();

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int DEEPEST = 8;

    private JsonBody() {}

    /**
     * Reads a whole body.
     *
     * @throws HttpProblem 400 when it is anything but one JSON object in UTF-8 without duplicate names
     */
    static Map<String, Object> read(InputStream body) throws IOException {
        byte[] bytes = body.readAllBytes();
        try (JsonParser parser = JSON.createParser(new StringReader(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString()))) {
            if (parser.next() != Event.START_OBJECT) {
                throw HttpProblem.of(400, "The body must be a JSON object");
            }
            Map<String, Object> read = object(parser, 1);
            if (parser.hasNext()) {
                throw HttpProblem.of(400, "Something follows the JSON object");
            }
            return read;
        } catch (CharacterCodingException e) {
            throw HttpProblem.of(400, "The body is not UTF-8");
        } catch (HttpProblem e) {
            throw e;
        } catch (JsonParsingException e) {
            JsonLocation place = e.getLocation();
            throw HttpProblem.of(
                    400,
                    "The body is no JSON: look at line " + place.getLineNumber() + ", column "
                            + place.getColumnNumber());
        } catch (RuntimeException e) {
            // The parser throws more kinds than it documents, and each means that the text is wrong.
            throw HttpProblem.of(400, "The body is no JSON");
        }
    }

    private static Map<String, Object> object(JsonParser parser, int depth) {
        Map<String, Object> read = new LinkedHashMap<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            if (read.put(name, value(parser, parser.next(), depth)) != null) {
                throw HttpProblem.of(400, "The name '" + name + "' stands there twice");
            }
        }
        return read;
    }

    private static Object value(JsonParser parser, Event event, int depth) {
        return switch (event) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> Double.valueOf(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> NULL;
            case START_OBJECT -> object(parser, deeper(depth));
            case START_ARRAY -> array(parser, deeper(depth));
            default -> throw new IllegalStateException("Unexpected " + event);
        };
    }

    private static List<Object> array(JsonParser parser, int depth) {
        List<Object> read = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            read.add(value(parser, event, depth));
        }
        return read;
    }

    private static int deeper(int depth) {
        if (depth == DEEPEST) {
            throw HttpProblem.of(400, "The JSON is nested deeper than " + DEEPEST);
        }
        return depth + 1;
    }
}
