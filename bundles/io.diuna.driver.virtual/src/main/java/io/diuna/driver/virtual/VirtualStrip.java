// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.virtual;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.LightConfig;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Virtual strip: accepts every frame at once and discards it. The page draws the strip from the frame monitor. */
@Component(
        scope = ServiceScope.PROTOTYPE,
        configurationPid = "io.diuna.driver.virtual",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = VirtualStrip.StripConfig.class, factory = true)
public final class VirtualStrip implements PhysicalStrip {

    /** Configuration form of the web console. */
    @ObjectClassDefinition(
            name = "Diuna virtual strip",
            description =
                    "Strip without hardware, to try Diuna and for tests. The part of the PID after ~ is the strip's id.")
    interface StripConfig extends Config, LightConfig {}

    /** Configuration keys of a virtual strip. */
    public @interface Config {

        @AttributeDefinition(
                name = "Pixels",
                description = "Number of pixels of the strip.",
                min = "1",
                max = "" + MOST_PIXELS)
        int pixels() default 150;

        @AttributeDefinition(name = "Colour order", description = "Byte order of a pixel; W is white.")
        String order() default "RGB";

        @AttributeDefinition(
                name = "History (tests only)",
                description = "Number of latest frames to keep. 0: none, and frames allocate nothing.",
                min = "0",
                max = "" + LONGEST_HISTORY)
        int history() default 0;

        @AttributeDefinition(
                name = "Display name",
                description = "Pattern for the name of this strip in the web console.")
        String webconsole_configurationFactory_nameHint() default "{pixels} px {order}";
    }

    private static final int MOST_PIXELS = 100_000;
    private static final int LONGEST_HISTORY = 100_000;

    private final Supplier<StripFormat> format;
    private final @Nullable FrameRecorder recorder;

    @Activate
    public VirtualStrip(Config config) {
        this(() -> format(config), config.history());
    }

    /** Keeps the values of this instance: the platform opens another one with the new values, and then closes this one. */
    @Modified
    void modified() {}

    private VirtualStrip(Supplier<StripFormat> format, int history) {
        this.format = format;
        recorder = history > 0 ? new FrameRecorder(Math.min(history, LONGEST_HISTORY)) : null;
    }

    /**
     * Creates a strip for tests, without a framework.
     *
     * @param history number of latest frames to keep, 0 to 100 000
     */
    public static VirtualStrip recording(StripFormat format, int history) {
        return new VirtualStrip(() -> format, history);
    }

    private static StripFormat format(Config config) {
        ConfigurationException.checkRange("pixels", config.pixels(), 1, MOST_PIXELS);
        ConfigurationException.checkRange("history", config.history(), 0, LONGEST_HISTORY);
        return StripFormat.of(config.pixels(), ColorOrder.parse(config.order()), 1.0, 0)
                .withTarget("virtual");
    }

    @Override
    public StripFormat format() {
        return format.get();
    }

    @Override
    public void show(StripFrame frame) {
        if (recorder != null) {
            recorder.record(frame);
        }
    }

    @Override
    public void close() {
        // no hardware to close
    }

    /** Returns the kept frames, oldest first; empty without a history. Any thread. */
    public List<RecordedFrame> recorded() {
        return recorder == null ? List.of() : recorder.frames();
    }
}
