// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.shipped;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.frameworkStartLevel;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import io.diuna.itests.framework.exam.SystemActivator;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Constants;

/**
 * The aggregated feature that the distribution starts, as options of a test's framework: the same bundles under the same
 * names at the same start levels, the same framework properties, configurations and logging. Only the data folder, the
 * password and the port are the test's own.
 */
public final class ShippedFeatures {

    /** The administrator's password. */
    public static final String PASSWORD = "a password of the tests";

    /** Where the other modules are; the working folder is the one of this module. */
    private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();

    private static final int MOST_PORTS = 100;

    private final Map<String, String> own = new LinkedHashMap<>();
    private final JsonObjectBuilder configurations = Json.createObjectBuilder();

    private ShippedFeatures() {}

    /**
     * What ships, with a new, empty data folder and on a free port of the loopback interface. Inside the framework the
     * folder is the framework property {@code diuna.data}, the port {@code diuna.http.port}.
     */
    public static ShippedFeatures fresh() {
        Path data = TestDataFolder.create(PASSWORD);
        Path home = REPOSITORY.resolve("runtime/src/main/distribution");
        String port = String.valueOf(freePort());
        return new ShippedFeatures()
                .with("diuna.data", data.toString())
                .with("diuna.home", home.toString())
                .with("diuna.version", "0.0.0-test")
                .with("diuna.safemode", "false")
                .with("diuna.trusted.locations", "probe:") // tests use the services of the platform
                .with("diuna.http.host", "127.0.0.1")
                .with("diuna.http.port", port)
                .with("org.apache.felix.http.host", "127.0.0.1")
                .with("org.osgi.service.http.port", port)
                .with("felix.cm.dir", data.resolve("config").resolve("cm").toString())
                .with(
                        "org.ops4j.pax.logging.property.file",
                        home.resolve("conf").resolve("logback.xml").toString());
    }

    /** Sets a framework property, over what the feature says. */
    public ShippedFeatures with(String key, String value) {
        own.put(key, value);
        return this;
    }

    /**
     * Has a configuration of the test's own, in the place of the feature's.
     *
     * @param properties as the Configurator reads them: {@code {"fps:Integer": 60}}
     */
    public ShippedFeatures configured(String pid, String properties) {
        try (JsonReader reader = Json.createReader(new StringReader(properties))) {
            configurations.add(pid, reader.readObject());
        }
        return this;
    }

    /**
     * All of it, for a configuration method.
     *
     * @throws UncheckedIOException if the features module is not built yet
     */
    public Option option() {
        ShippedFeature feature =
                ShippedFeature.read(REPOSITORY.resolve("features").resolve("target"));
        Map<String, String> properties = new LinkedHashMap<>(feature.properties());
        properties.put("configurator.initial", feature.configurations(configurations.build()));
        properties.putAll(own);
        List<Option> options = new ArrayList<>();
        properties.forEach((key, value) -> options.add(frameworkProperty(key).value(value)));
        options.add(frameworkStartLevel(
                Integer.parseInt(properties.getOrDefault(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "1"))));
        options.add(new SystemActivator(new BundleInstaller(feature.bundles())));
        // for logback.xml, which knows no framework properties
        options.add(systemProperty("diuna.data").value(own.getOrDefault("diuna.data", "")));
        return composite(options.toArray(Option[]::new));
    }

    /** Below those that the system gives to whoever asks for any: it is to be free still when the framework has started. */
    private static int freePort() {
        for (int i = 0; i < MOST_PORTS; i++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_768);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // Somebody listens there.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("No port is free on this machine");
    }
}
