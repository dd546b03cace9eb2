// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import io.diuna.itests.framework.light.Eventually;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Watches the live picture as a browser does: a stream of server-sent events, kept from the first to the last. */
final class LiveFrames implements AutoCloseable {

    /** The zone in the middle of the default show. */
    private static final int CENTRE = 50;

    private static final int LENGTH = 50;
    private static final String DATA = "data: ";

    private final Stream<String> lines;
    private final List<Frame> frames = new CopyOnWriteArrayList<>();

    /**
     * One event.
     *
     * @param number the frame's number in the show
     * @param pixels of the zone in the middle
     */
    record Frame(long number, List<Integer> pixels) {

        int darkest() {
            return pixels.stream()
                    .mapToInt(pixel -> Math.max(pixel >> 16 & 0xFF, Math.max(pixel >> 8 & 0xFF, pixel & 0xFF)))
                    .min()
                    .orElse(0);
        }

        /** Whether it shows this version of the march, and nothing else. */
        boolean shows(int version) {
            return pixels.stream().mapToInt(pixel -> pixel & 0xFF).min().orElse(0) == 4 * version
                    && pixels.stream().distinct().count() == 2;
        }

        boolean isAll(int color) {
            return pixels.stream().allMatch(pixel -> pixel == color);
        }
    }

    private LiveFrames(Stream<String> lines) {
        this.lines = lines;
        Thread reader = new Thread(this::read, "viewer");
        reader.setDaemon(true);
        reader.start();
    }

    /** Opens the stream. */
    static LiveFrames watch(Client client) {
        return new LiveFrames(client.lines("/api/v1/frames"));
    }

    /** How many came until now. */
    int count() {
        return frames.size();
    }

    /** What came since there were so many, up to now: a copy, for more frames come meanwhile. */
    List<Frame> since(int count) {
        return frames.stream().skip(count).toList();
    }

    /** Waits for the next frame of this kind. */
    void await(String what, Predicate<Frame> kind) {
        int from = count();
        Eventually.until("seen: " + what, () -> since(from).stream().anyMatch(kind));
    }

    private void read() {
        try {
            lines.filter(line -> line.startsWith(DATA)).forEach(line -> take(line.substring(DATA.length())));
        } catch (RuntimeException e) {
            System.out.println("The live picture ended: " + e); // as it does when it is closed
        }
    }

    private void take(String data) {
        try (JsonReader reader = Json.createReader(new StringReader(data))) {
            JsonObject event = reader.readObject();
            if (event.containsKey("number")) {
                String hex = event.getJsonObject("strips").getString("main");
                frames.add(new Frame(event.getJsonNumber("number").longValue(), pixels(hex)));
            }
        }
    }

    private static List<Integer> pixels(String hex) {
        return IntStream.range(CENTRE, CENTRE + LENGTH)
                .map(pixel -> Integer.parseInt(hex.substring(6 * pixel, 6 * pixel + 6), 16))
                .boxed()
                .toList();
    }

    @Override
    public void close() {
        lines.close();
    }
}
