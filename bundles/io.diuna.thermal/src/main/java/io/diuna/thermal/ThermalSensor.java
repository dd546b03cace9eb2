// SPDX-License-Identifier: Apache-2.0
package io.diuna.thermal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sensor files of the Linux kernel. A file may be slow or block for ever, so only a thread of its own reads them.
 *
 * @param temperature file with the temperature in thousandths of a degree Celsius
 * @param power file with the power flags of a Raspberry Pi; it need not exist
 */
record ThermalSensor(Path temperature, Path power) {

    /** Plausible temperatures of a processor that runs, in degrees Celsius. */
    private static final double LEAST = -40;

    private static final double MOST = 150;

    /** Types of zones that measure the processor, such as {@code cpu-thermal}, {@code x86_pkg_temp}, {@code soc-thermal}. */
    private static final Pattern PROCESSOR = Pattern.compile(".*(cpu|pkg|soc|core).*");

    /**
     * Finds the sensor of the processor: the first thermal zone whose type says so, else the first one.
     *
     * @param root root of the kernel's files, usually {@code /sys}
     * @return empty if there is no thermal zone
     */
    static Optional<ThermalSensor> find(Path root) throws IOException {
        Path zones = root.resolve("class/thermal");
        if (!Files.isDirectory(zones)) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.list(zones)) {
            Path[] all = entries.filter(zone -> zone.getFileName().toString().matches("thermal_zone\\d+"))
                    .sorted((a, b) -> Integer.compare(number(a), number(b)))
                    .toArray(Path[]::new);
            return Stream.concat(Stream.of(all).filter(ThermalSensor::isOfProcessor), Stream.of(all))
                    .findFirst()
                    .map(zone -> new ThermalSensor(
                            zone.resolve("temp"), root.resolve("devices/platform/soc/soc:firmware/get_throttled")));
        }
    }

    private static int number(Path zone) {
        return Integer.parseInt(zone.getFileName().toString().substring("thermal_zone".length()));
    }

    private static boolean isOfProcessor(Path zone) {
        try {
            String type = Files.readString(zone.resolve("type"));
            return PROCESSOR.matcher(type.strip().toLowerCase(Locale.ROOT)).matches();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads temperature and flags. May block.
     *
     * @param nanos the present instant
     * @throws IOException if the temperature cannot be read, or is none; the message names the file
     */
    ThermalReading read(long nanos) throws IOException {
        String text = Files.readString(temperature).strip();
        double celsius;
        try {
            celsius = Integer.parseInt(text) / 1000.0;
        } catch (NumberFormatException e) {
            throw new IOException(temperature + " holds no temperature, but '" + shortened(text) + "'", e);
        }
        if (celsius < LEAST || celsius > MOST) {
            throw new IOException(temperature + " holds " + celsius + " °C, which cannot be");
        }
        return new ThermalReading(celsius, readPower(), nanos);
    }

    private PowerFlags readPower() {
        try {
            return Files.exists(power) ? PowerFlags.parse(Files.readString(power)) : PowerFlags.NONE;
        } catch (IOException | NumberFormatException e) {
            return PowerFlags.NONE; // the temperature counts, the flags only add to it
        }
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "...";
    }
}
