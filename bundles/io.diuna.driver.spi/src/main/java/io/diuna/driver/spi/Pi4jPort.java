// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.spi.Spi;
import com.pi4j.io.spi.SpiBus;
import com.pi4j.io.spi.SpiChipSelect;
import com.pi4j.io.spi.SpiConfig;
import com.pi4j.io.spi.SpiMode;
import com.pi4j.plugin.linuxfs.provider.spi.LinuxFsSpiProvider;
import com.sun.jna.Native;
import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port by Pi4J. Each has a context of its own: one context takes each chip select once, whatever the bus, and would
 * leave the device of a second one open.
 */
final class Pi4jPort implements SpiPort {

    private static final Logger LOG = LoggerFactory.getLogger(Pi4jPort.class);

    private final Context context;
    private final Spi spi;
    private final String device;
    private final int maxTransfer;

    private Pi4jPort(Context context, Spi spi, String device, int maxTransfer) {
        this.context = context;
        this.spi = spi;
        this.device = device;
        this.maxTransfer = maxTransfer;
    }

    /** See {@link SpiPort.Opener#open}. */
    static SpiPort open(SpiSettings settings, int maxTransfer) {
        try {
            // Found by itself is nothing within OSGi, and a shutdown hook would never be taken back.
            Context context = Pi4J.newContextBuilder()
                    .noAutoDetect()
                    .disableShutdownHook()
                    .add(LinuxFsSpiProvider.newInstance())
                    .build();
            try {
                return new Pi4jPort(context, create(context, settings), settings.device(), maxTransfer);
            } catch (RuntimeException | LinkageError e) {
                context.shutdown();
                throw e;
            }
        } catch (RuntimeException e) {
            throw new HardwareException("Opening /dev/" + settings.device() + " failed: " + e.getMessage(), e);
        } catch (LinkageError e) {
            throw new UnavailableException(
                    "The library that opens /dev/" + settings.device() + " does not run on this machine: "
                            + e.getMessage(),
                    e);
        }
    }

    private static Spi create(Context context, SpiSettings settings) {
        SpiConfig config = Spi.newConfigBuilder(context)
                .id(settings.device())
                .bus(SpiBus.getByNumber(settings.bus()))
                .chipSelect(SpiChipSelect.getByNumber(settings.chipSelect()))
                .mode(SpiMode.MODE_0)
                .baud(settings.hertz())
                .build();
        return context.create(config);
    }

    @Override
    public int maxTransfer() {
        return maxTransfer;
    }

    @Override
    public void write(byte[] data, int offset, int length) {
        int written;
        try {
            written = spi.write(data, offset, length);
        } catch (RuntimeException e) {
            throw new HardwareException("Writing to /dev/" + device + " failed: " + e.getMessage(), e);
        }
        // Pi4J does not throw when the kernel refuses: it says that nothing was written.
        if (written != length) {
            throw new HardwareException("/dev/" + device + " took " + written + " of " + length + " bytes (error "
                    + Native.getLastError() + " of the kernel); see dmesg for what it says of spi");
        }
    }

    @Override
    public void close() {
        tryTo(spi::close); // first: the context forgets the device without closing it
        tryTo(context::shutdown);
    }

    private void tryTo(Runnable close) {
        try {
            close.run();
        } catch (RuntimeException e) {
            LOG.warn("/dev/{} was not closed properly: {}", device, e.toString());
        }
    }
}
