// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.shipped;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.frameworkStartLevel;

import io.diuna.itests.framework.exam.SystemActivator;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.apache.sling.feature.Artifact;
import org.apache.sling.feature.ArtifactId;
import org.apache.sling.feature.Feature;
import org.apache.sling.feature.io.json.FeatureJSONReader;
import org.jspecify.annotations.Nullable;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.options.UrlProvisionOption;
import org.osgi.framework.Constants;

/**
 * The aggregated feature that the distribution starts, as options of a test's framework: the same bundles at the same
 * start levels, the same framework properties and configurations, brought in the order of the distribution's launcher.
 * Only the data folder and the port are the test's own.
 */
public final class ShippedFeatures {

    /** The build folder of the features module; the working folder is the one of this module. */
    private static final Path BUILT = Path.of(System.getProperty("diuna.features", "../../features/target"));

    private static final String DEFAULT_LEVEL = "felix.startlevel.bundle";
    /** What the launcher takes where the feature says nothing. */
    private static final int LAUNCHER_START_LEVEL = 30;

    private final Map<String, String> own = new LinkedHashMap<>();

    private ShippedFeatures() {}

    /**
     * What ships, with a new, empty data folder and on a free port of the loopback interface. Inside the framework the
     * folder is the framework property {@code diuna.data}, the port {@code diuna.http.port}.
     */
    public static ShippedFeatures fresh() {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), "diuna-");
            return on(data.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What ships, on a data folder that may be there already.
     *
     * @param data the absolute path of the data folder
     */
    public static ShippedFeatures on(Path data) {
        String port = String.valueOf(freePort());
        return new ShippedFeatures()
                .with("diuna.data", data.toString())
                .with(
                        "diuna.home",
                        data.resolveSibling(data.getFileName() + "-home").toString())
                .with("diuna.version", "0.0.0-test")
                .with("diuna.safemode", "false")
                // until the feature's own logging configuration comes
                .with("org.ops4j.pax.logging.DefaultServiceLog.level", "INFO")
                .with("diuna.http.host", "127.0.0.1")
                .with("diuna.http.port", port)
                .with("org.apache.felix.http.host", "127.0.0.1")
                .with("org.osgi.service.http.port", port);
    }

    /** Sets a framework property, over what the feature says; other properties may refer to it as {@code ${key}}. */
    public ShippedFeatures with(String key, String value) {
        own.put(key, value);
        return this;
    }

    /**
     * All of it, for a configuration method.
     *
     * @throws UncheckedIOException if the features module is not built yet
     */
    public Option option() {
        Feature feature = read(BUILT.resolve("slingfeature-tmp").resolve("feature-runtime.json"));
        Map<String, String> properties = new FrameworkProperties(feature.getFrameworkProperties(), own).resolved();
        List<Option> options = new ArrayList<>();
        properties.forEach((key, value) -> options.add(frameworkProperty(key).value(value)));
        options.add(new SystemActivator(new ConfigurationSetter(feature.getConfigurations())));
        options.add(frameworkStartLevel(
                number(properties.get(Constants.FRAMEWORK_BEGINNING_STARTLEVEL), LAUNCHER_START_LEVEL)));
        int defaultLevel = number(properties.get(DEFAULT_LEVEL), 1);
        feature.getBundles().getBundlesByStartOrder().forEach((order, artifacts) -> {
            for (Artifact artifact : artifacts) {
                options.add(provision(artifact.getId(), order == 0 ? defaultLevel : order));
            }
        });
        return composite(options.toArray(Option[]::new));
    }

    private static Option provision(ArtifactId id, int startLevel) {
        Path jar = BUILT.resolve("artifacts")
                .resolve(id.toMvnPath())
                .toAbsolutePath()
                .normalize();
        UrlProvisionOption bundle = bundle("reference:" + jar.toUri()).startLevel(startLevel);
        return isFragment(jar) ? bundle.noStart() : bundle;
    }

    private static boolean isFragment(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(Constants.FRAGMENT_HOST) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " is in the feature, but not in its repository", e);
        }
    }

    private static Feature read(Path json) {
        try (Reader reader = Files.newBufferedReader(json)) {
            return FeatureJSONReader.read(reader, json.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The features module is not built: run Maven on the whole project", e);
        }
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
