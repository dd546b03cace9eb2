// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import io.diuna.api.strip.LightConfig;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A strip on the data line of an SPI bus. */
@Component(
        scope = ServiceScope.PROTOTYPE,
        configurationPid = "io.diuna.driver.spi",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SpiStrip.StripConfig.class, factory = true)
public final class SpiStrip implements PhysicalStrip {

    /** What the web console offers. */
    @ObjectClassDefinition(
            name = "Diuna SPI strip",
            description =
                    "WS2812, SK6812, APA102 or SK9822 on the SPI of a Raspberry Pi. The part of the PID after ~ is the"
                            + " strip's id.")
    interface StripConfig extends SpiStripConfig, LightConfig {}

    private final SpiStripConfig config;
    private final Spidev spidev;
    private final SpiPort.Opener opener;
    private @Nullable Line line;

    /** What is open. */
    private record Line(SpiPort port, Encoder encoder) {}

    @Activate
    public SpiStrip(SpiStripConfig config) {
        this(config, new Spidev(Path.of("/")), Pi4jPort::open);
    }

    SpiStrip(SpiStripConfig config, Spidev spidev, SpiPort.Opener opener) {
        this.config = config;
        this.spidev = spidev;
        this.opener = opener;
    }

    @Override
    public StripFormat format() {
        return settings(spidev.maxTransfer()).format();
    }

    @Override
    public void show(StripFrame frame) {
        Line to = line;
        if (to == null) {
            to = open();
            line = to;
        }
        byte[] image = to.encoder.encode(frame.wire());
        int most = to.port.maxTransfer();
        for (int at = 0; at < image.length; at += most) {
            to.port.write(image, at, Math.min(most, image.length - at));
        }
    }

    @Override
    public void close() {
        if (line != null) {
            line.port.close();
        }
    }

    private Line open() {
        int maxTransfer = spidev.maxTransfer();
        SpiSettings settings = settings(maxTransfer);
        spidev.checkAccess(settings);
        return new Line(opener.open(settings, maxTransfer), settings.encoder());
    }

    private SpiSettings settings(int maxTransfer) {
        SpiSettings settings = SpiSettings.of(config);
        settings.checkFits(maxTransfer);
        return settings;
    }
}
