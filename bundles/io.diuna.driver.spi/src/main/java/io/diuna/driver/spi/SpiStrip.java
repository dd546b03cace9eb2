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
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** SPI strip: a strip on the data line of an SPI bus. Used by the strip's thread alone. */
@Component(
        scope = ServiceScope.PROTOTYPE,
        configurationPid = "io.diuna.driver.spi",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SpiStrip.StripConfig.class, factory = true)
public final class SpiStrip implements PhysicalStrip {

    /** Configuration form of the web console. */
    @ObjectClassDefinition(
            name = "Diuna SPI strip",
            description =
                    "WS2812, SK6812, APA102 or SK9822 on the SPI of a Raspberry Pi. The part of the PID after ~ is the"
                            + " strip's id.")
    interface StripConfig extends SpiStripConfig, LightConfig {}

    private final SpiStripConfig config;
    private final Spidev spidev;
    private final SpiPort.Opener opener;
    private @Nullable Connection connection;

    /** Open port with its encoder. */
    private record Connection(SpiPort port, Encoder encoder) {}

    @Activate
    public SpiStrip(SpiStripConfig config) {
        this(config, new Spidev(Path.of("/")), Pi4jPort::open);
    }

    /** Keeps the values of this instance: the platform opens another one with the new values, and then closes this one. */
    @Modified
    void modified() {}

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
        Connection to = connection;
        if (to == null) {
            to = open();
            connection = to;
        }
        byte[] image = to.encoder.encode(frame.wire());
        int most = to.port.maxTransfer();
        for (int at = 0; at < image.length; at += most) {
            to.port.write(image, at, Math.min(most, image.length - at));
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.port.close();
        }
    }

    private Connection open() {
        int maxTransfer = spidev.maxTransfer();
        SpiSettings settings = settings(maxTransfer);
        spidev.checkAccess(settings);
        return new Connection(opener.open(settings, maxTransfer), settings.encoder());
    }

    private SpiSettings settings(int maxTransfer) {
        SpiSettings settings = SpiSettings.of(config);
        settings.checkFits(maxTransfer);
        return settings;
    }
}
