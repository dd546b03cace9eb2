// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Damaged copies of a JSON document whose checksum is right: written by another program, or by a newer version. */
final class JsonDamage {

    private static final List<JsonValue> WRONG = Stream.of(
                    "null",
                    "true",
                    "-1",
                    "0.5",
                    "1e999",
                    "-1e999",
                    "1e99999999",
                    "99999999999999999999",
                    "\"\"",
                    "\"\\u0000\"",
                    "\"#1ffffff\"",
                    "\"" + "x".repeat(70_000) + "\"",
                    "[]",
                    "[[]]",
                    "[null]",
                    "{}",
                    "{\"id\":7}")
            .map(text -> Json.createReader(new StringReader("[" + text + "]"))
                    .readArray()
                    .get(0))
            .toList();

    private JsonDamage() {}

    /** Returns the document with each member and element removed, and replaced by values of other types and sizes. */
    static Stream<byte[]> ofMembers(byte[] document) {
        JsonStructure root =
                Json.createReader(new StringReader(new String(document, UTF_8))).read();
        List<String> pointers = new ArrayList<>();
        collect("", root, pointers);
        return pointers.stream()
                .flatMap(pointer -> Stream.concat(
                        Stream.of(Json.createPointer(pointer).remove(root)),
                        WRONG.stream().map(value -> Json.createPointer(pointer).replace(root, value))))
                .map(damaged -> damaged.toString().getBytes(UTF_8));
    }

    private static void collect(String pointer, JsonValue value, List<String> pointers) {
        if (!pointer.isEmpty()) {
            pointers.add(pointer);
        }
        if (value instanceof JsonObject object) {
            object.forEach((name, member) -> collect(pointer + "/" + Json.encodePointer(name), member, pointers));
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                collect(pointer + "/" + i, array.get(i), pointers);
            }
        }
    }

    /** Returns the begin of each length. */
    static Stream<byte[]> ofLength(byte[] document) {
        return Stream.iterate(0, length -> length < document.length, length -> length + 1)
                .map(length -> Arrays.copyOf(document, length));
    }

    /** Returns the document with each bit flipped. */
    static Stream<byte[]> ofBits(byte[] document) {
        return Stream.iterate(0, bit -> bit < 8 * document.length, bit -> bit + 1)
                .map(bit -> {
                    byte[] damaged = document.clone();
                    damaged[bit / 8] ^= (byte) (1 << bit % 8);
                    return damaged;
                });
    }

    /** Returns documents that have nothing of the right one. */
    static Stream<byte[]> ofWhole() {
        return Stream.of(
                        "{}",
                        "[]",
                        "7",
                        "null",
                        "{\"version\":2}",
                        "{\"version\":1e99999999}",
                        "[".repeat(100_000),
                        "{\"version\":1,\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
                        "{\"a\":".repeat(100_000),
                        "\u0000".repeat(1_000),
                        " ".repeat(1 << 20))
                .map(text -> text.getBytes(UTF_8));
    }
}
