// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Viewer of the live picture: it keeps the newest colour of the first pixel of a strip. */
public final class LivePicture implements AutoCloseable {

    private final Pattern firstPixel;
    private final Stream<String> lines;
    private volatile int color;
    private final AtomicLong frames = new AtomicLong();

    /** Connects; the server is ready. */
    public LivePicture(int port, String strip) throws IOException, InterruptedException {
        firstPixel = Pattern.compile("\"" + Pattern.quote(strip) + "\":\"([0-9a-f]{6})");
        HttpResponse<Stream<String>> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/frames?fps=60"))
                                .build(),
                        BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException("The live picture answers " + response.statusCode());
        }
        lines = response.body();
        Thread thread = new Thread(() -> lines.forEach(this::read), "live-picture");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((ended, closed) -> {});
        thread.start();
    }

    private void read(String line) {
        Matcher match = firstPixel.matcher(line);
        if (match.find()) {
            color = Integer.parseInt(match.group(1), 16);
            frames.incrementAndGet();
        }
    }

    /** Returns the colour of the first pixel, {@code 0xRRGGBB}; black before the first frame. */
    public int color() {
        return color;
    }

    /** Returns the number of frames that were seen. */
    public long frames() {
        return frames.get();
    }

    @Override
    public void close() {
        lines.close();
    }
}
