package com.example.parade;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Rgb;
import io.diuna.api.layer.FramePriority;
import io.diuna.api.layer.FrameSink;
import io.diuna.api.layer.FrameSource;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** A light that walks from zone to zone, in layers over whatever they play. */
@Component(service = Parade.class, immediate = true, configurationPid = "com.example.parade")
public final class Parade {

    private static final long PERIOD_MILLIS = 40;
    private static final Duration LIFE = Duration.ofMillis(500);
    private static final int TAIL = 8;

    /** Settings: zones in the order of the walk, and how many pixels each has. */
    @interface Settings {
        String[] zones() default {"left", "right"};

        int pixels() default 50;

        String color() default "#ffd080";
    }

    private final String[] zones;
    private final int[] pixels;
    private final int color;
    private final FrameSource source;
    private final TaskScope tasks;

    @Activate
    public Parade(Settings settings, @Reference FrameSink sink, @Reference TaskRegistry registry) {
        zones = settings.zones();
        pixels = new int[settings.pixels()];
        color = Rgb.parse(settings.color());
        source = sink.open("parade", FramePriority.ANIMATION);
        tasks = registry.open();
        tasks.loop(TaskCategory.ANIMATION, "parade", "Walks from zone to zone", this::walk)
                .start();
    }

    @Deactivate
    void close() {
        tasks.close();
        source.close();
    }

    private void walk() {
        int length = zones.length * pixels.length + TAIL;
        for (int head = 0; true; head = (head + 1) % length) {
            for (int zone = 0; zone < zones.length; zone++) {
                draw(head - zone * pixels.length);
                show(zones[zone]);
            }
            try {
                Thread.sleep(PERIOD_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void draw(int head) {
        for (int i = 0; i < pixels.length; i++) {
            int behind = head - i;
            pixels[i] = behind < 0 || behind >= TAIL ? 0 : Rgb.scale(color, 1 - (double) behind / TAIL);
        }
    }

    private void show(String zone) {
        try {
            source.pixels(zone, pixels, LIFE);
        } catch (ConfigurationException e) {
            // the zone does not exist now
        }
    }
}
