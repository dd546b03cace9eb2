// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

import io.diuna.api.strip.LightConfig;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** WS281x strip: WS281x or SK6812 LEDs on a GPIO pin of a Raspberry Pi. Used by the strip's thread alone. */
@Component(
        service = PhysicalStrip.class,
        scope = ServiceScope.PROTOTYPE,
        configurationPid = "io.diuna.driver.ws281x",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Ws281xStrip.StripConfig.class, factory = true)
public final class Ws281xStrip implements PhysicalStrip {

    /** Configuration form of the web console. */
    @ObjectClassDefinition(
            name = "Diuna WS281x strip",
            description =
                    "WS2811, WS2812 or SK6812 LEDs on a PWM, PCM or SPI pin of a Raspberry Pi. The part of the PID"
                            + " after ~ is the strip's id.")
    interface StripConfig extends Config, LightConfig {}

    /** Configuration keys of a WS281x strip. */
    public @interface Config {

        @AttributeDefinition(
                name = "Channel",
                description = "Hardware channel. Channel 1 works alone, or together with channel 0 on GPIO 12 or 18.",
                options = {@Option(label = "0", value = "0"), @Option(label = "1", value = "1")})
        int channel() default 0;

        @AttributeDefinition(
                name = "GPIO",
                description =
                        "GPIO number of the pin. Channel 0: 12 or 18 (PWM), 21 (PCM), 10 (SPI). Channel 1: 13 or 19"
                                + " (PWM). 0: the default, 18 or 13.")
        int gpio() default 0;

        @AttributeDefinition(
                name = "Pixels",
                description = "Number of pixels: 1 to 2700 with PWM, 1 to 5400 otherwise.",
                min = "1",
                max = "" + DataLine.MOST_PIXELS)
        int pixels() default 60;

        @AttributeDefinition(name = "Colour order", description = "Byte order of a pixel; W is white.")
        String order() default "GRB";

        @AttributeDefinition(
                name = "DMA channel",
                description =
                        "An unused DMA channel, 0 to 14, the same for both channels. Never 5, which the SD card uses.",
                min = "0",
                max = "" + DataLine.LAST_DMA)
        int dma() default 10;

        @AttributeDefinition(
                name = "Frequency",
                description = "Bit rate, the same for both channels.",
                options = {
                    @Option(label = "800 kHz (WS2812, SK6812)", value = "800000"),
                    @Option(label = "400 kHz (old WS2811)", value = "400000")
                })
        int frequency() default 800_000;

        @AttributeDefinition(name = "Inverted", description = "Inverts the signal, for an inverting level shifter.")
        boolean inverted() default false;

        @AttributeDefinition(
                name = "Native library",
                description = "Absolute path of a libws281x.so that was built for this machine. Empty: the path in the"
                        + " framework property " + NativeLibrary.PROPERTY + ", or the bundled library for 32-bit ARM.")
        String nativeLibrary() default "";

        @AttributeDefinition(
                name = "Display name",
                description = "Pattern for the name of this strip in the web console.")
        String webconsole_configurationFactory_nameHint() default "{pixels} px {order}, channel {channel}";
    }

    private final Config config;
    private final Session session;
    private @Nullable Channel channel;

    @Activate
    public Ws281xStrip(Config config, @Reference Session session) {
        this.config = config;
        this.session = session;
    }

    /** Keeps the values of this instance: the platform opens another one with the new values, and then closes this one. */
    @Modified
    void modified() {}

    @Override
    public StripFormat format() {
        DataLine line = DataLine.of(config);
        session.load(config.nativeLibrary());
        return line.format();
    }

    @Override
    public void show(StripFrame frame) {
        Channel open = channel;
        if (open == null) {
            session.load(config.nativeLibrary());
            open = session.open(DataLine.of(config));
            channel = open;
        }
        session.show(open, frame.wire());
    }

    @Override
    public void close() {
        Channel open = channel;
        channel = null;
        if (open != null) {
            session.close(open);
        }
    }
}
