// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.api.task.TaskStatus;
import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.task.TaskMonitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;

/** What Diuna tells about itself: to Prometheus, as JSON, in the console and to the flight recorder. */
@FrameworkTest
public class MetricsIT {

    private static final Pattern SAMPLE = Pattern.compile("([a-z_]+(\\{([a-z_]+=\"[^\"]*\",?)+})?) (NaN|-?[0-9.E-]+)");

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void f1EveryStageIsExported(BundleContext context, LightControl control) {
        Eventually.until("the zones are there", () -> control.zones().size() >= 3);
        Client client = Client.of(context);
        Eventually.until(
                "all stages have been measured",
                () -> List.of(
                                "diuna_frame_late_seconds_count ",
                                "diuna_frame_compose_seconds_count ",
                                "diuna_render_wait_seconds_count{lane=\"0\"} ",
                                "diuna_animation_render_seconds_count{animation=\"rainbow\"",
                                "diuna_strip_encode_seconds_count{strip=\"main\"} ",
                                "diuna_strip_show_seconds_count{strip=\"main\"} ")
                        .stream()
                        .allMatch(sample -> client.get("/metrics").body().contains("\n" + sample)));
        HttpResponse<String> answer = client.get("/metrics");
        assertEquals(200, answer.statusCode());
        assertEquals(
                "text/plain; version=0.0.4; charset=utf-8",
                answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT));
        Set<String> series = new HashSet<>();
        answer.body().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var sample = SAMPLE.matcher(line);
            assertTrue(sample.matches(), line);
            assertTrue(series.add(sample.group(1)), "twice: " + line);
        });
        assertTrue(client.get("/api/v1/metrics").body().contains("\"name\":\"strip.show\""));
    }

    @Test
    void theConsoleShowsThemToTheAdministratorAlone(BundleContext context) {
        Client client = Client.of(context);
        Client administrator = client.as("diuna", ShippedFeatures.PASSWORD);
        Eventually.until(
                "the console has the page",
                () -> administrator.get("/system/console/diuna").statusCode() == 200);
        String page = administrator.get("/system/console/diuna").body();
        assertTrue(page.contains(" fps; ") && page.contains("diuna-strip-main"), page);
        assertEquals(401, client.get("/system/console/diuna").statusCode());
    }

    @Test
    void f1TheFlightRecorderGetsThem() throws IOException {
        Path file = Files.createTempFile("diuna", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("io.diuna.Frames").withPeriod(Duration.ofMillis(50));
            recording.start();
            Eventually.until("figures were recorded", () -> {
                try {
                    recording.dump(file);
                    return RecordingFile.readAllEvents(file).stream()
                            .anyMatch(event -> event.getEventType().getName().equals("io.diuna.Frames")
                                    && event.getLong("frames") > 0);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        } finally {
            Files.delete(file);
        }
    }

    /** What a task throws reaches no handler of the machine: the book of tasks is the one that counts. */
    @Test
    void x1NothingThatWasThrownIsLost(BundleContext context, LightControl control, TaskMonitor registry) {
        Eventually.until("the zones are there", () -> control.zones().size() >= 3);
        assertTrue(Client.of(context).get("/metrics").body().contains("\ndiuna_tasks{state=\"FAILED\"} 0\n"));
        assertEquals(0L, registry.counts().getOrDefault(TaskStatus.State.FAILED, 0L));
    }
}
