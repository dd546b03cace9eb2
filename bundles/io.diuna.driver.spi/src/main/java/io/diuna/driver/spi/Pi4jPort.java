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
 * SPI port by Pi4J. Each port has its own Pi4J context: a context accepts each chip select once, whatever the bus, and would
 * leave the device of a second port open.
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

    /** Implements {@link SpiPort.Opener#open}. */
    static SpiPort open(SpiSettings settings, int maxTransfer) {
        try {
            // Auto-detection finds nothing in OSGi, and Pi4J would never remove its shutdown hook.
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
                    "The library for /dev/" + settings.device() + " does not run on this machine: " + e.getMessage(),
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
        // Pi4J reports an error of the kernel by the return value, not by an exception.
        if (written != length) {
            throw new HardwareException("Writing to /dev/" + device + " sent " + written + " of " + length
                    + " bytes (kernel error " + Native.getLastError() + "); see dmesg for messages about spi");
        }
    }

    @Override
    public void close() {
        tryTo(spi::close); // first: the context's shutdown does not close the device
        tryTo(context::shutdown);
    }

    private void tryTo(Runnable close) {
        try {
            close.run();
        } catch (RuntimeException e) {
            LOG.warn("Closing /dev/{} failed: {}", device, e.toString());
        }
    }
}
