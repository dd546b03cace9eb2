// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.virtual;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** A strip that takes every frame at once and shows it nowhere: the page draws it from the frame monitor. */
@Component(
        scope = ServiceScope.PROTOTYPE,
        configurationPid = "io.diuna.driver.virtual",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = VirtualStrip.Config.class, factory = true)
public final class VirtualStrip implements PhysicalStrip {

    @ObjectClassDefinition(
            name = "Diuna virtual strip",
            description = "A strip without hardware. The part of the PID after ~ is the strip's id.")
    public @interface Config {

        @AttributeDefinition(
                name = "Pixels",
                description = "How many pixels the strip has.",
                min = "1",
                max = "" + MOST_PIXELS)
        int pixels() default 150;

        @AttributeDefinition(
                name = "Colour order",
                description = "The order of the bytes of a pixel; W is white.",
                options = {
                    @Option(label = "RGB", value = "RGB"),
                    @Option(label = "RBG", value = "RBG"),
                    @Option(label = "GRB", value = "GRB"),
                    @Option(label = "GBR", value = "GBR"),
                    @Option(label = "BRG", value = "BRG"),
                    @Option(label = "BGR", value = "BGR"),
                    @Option(label = "RGBW", value = "RGBW"),
                    @Option(label = "GRBW", value = "GRBW"),
                    @Option(label = "WRGB", value = "WRGB")
                })
        String order() default "RGB";

        @AttributeDefinition(
                name = "Gamma",
                description = "Exponent from display values to light, 0.1 to 10. A screen brings its own: 1.")
        double gamma() default 1.0;

        @AttributeDefinition(
                name = "History",
                description = "How many of the newest frames are kept for tests. 0: none, and nothing is allocated.",
                min = "0",
                max = "" + LONGEST_HISTORY)
        int history() default 0;

        @AttributeDefinition(name = "Name in lists", description = "How the web console names this strip.")
        String webconsole_configurationFactory_nameHint() default "{pixels} px {order}";
    }

    private static final int MOST_PIXELS = 100_000;
    private static final int LONGEST_HISTORY = 100_000;

    private final StripFormat format;
    private final @Nullable FrameRecorder recorder;

    /**
     * @throws ConfigurationException when a value cannot be used; it names the PID and the field
     */
    @Activate
    public VirtualStrip(Config config, Map<String, Object> properties) {
        String pid = String.valueOf(properties.get("service.pid"));
        check(pid, "pixels", config.pixels(), 1, MOST_PIXELS);
        check(pid, "gamma", config.gamma(), 0.1, 10);
        check(pid, "history", config.history(), 0, LONGEST_HISTORY);
        format = new StripFormat(config.pixels(), order(pid, config.order()), config.gamma(), 0);
        recorder = config.history() > 0 ? new FrameRecorder(config.history()) : null;
    }

    @Override
    public StripFormat format() {
        return format;
    }

    @Override
    public void show(StripFrame frame) {
        if (recorder != null) {
            recorder.record(frame);
        }
    }

    @Override
    public void close() {
        // There is no hardware to let go of.
    }

    /** The frames that were kept, oldest first; none without a history. */
    List<RecordedFrame> recorded() {
        return recorder == null ? List.of() : recorder.frames();
    }

    private static ColorOrder order(String pid, String name) {
        try {
            return ColorOrder.parse(name);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "order",
                    pid + ": order is one of " + Arrays.toString(ColorOrder.values()) + ", not '" + name + "'",
                    e);
        }
    }

    private static void check(String pid, String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new ConfigurationException(
                    field, pid + ": " + field + " is " + plain(least) + " to " + plain(most) + ", not " + plain(value));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
