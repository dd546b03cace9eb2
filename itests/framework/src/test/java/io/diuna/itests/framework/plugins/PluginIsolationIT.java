// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.plugins;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.api.layer.FrameSink;
import io.diuna.api.task.TaskRegistry;
import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.itests.framework.web.Client;
import io.diuna.platform.access.AccessControl;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.frame.Transition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.cm.ConfigurationAdmin;

/** A third-party bundle neither finds the services of the platform nor stands in for them. */
@FrameworkTest
public class PluginIsolationIT {

    private static final String PLUGINS = "/api/v1/plugins";

    private Bundle stranger;
    private BundleContext inside;

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @BeforeEach
    void install(BundleContext context) throws BundleException, IOException {
        stranger = context.installBundle("stranger", new ByteArrayInputStream(emptyBundle("stranger")));
        stranger.start();
        inside = stranger.getBundleContext();
    }

    @AfterEach
    void uninstall() throws BundleException {
        stranger.uninstall();
    }

    @Test
    void itFindsNoServiceOfThePlatform(BundleContext context) throws InvalidSyntaxException {
        List<Class<?>> interfaces = platformInterfaces();
        assertTrue(interfaces.contains(LightControl.class), interfaces.toString());
        assertNotNull(context.getServiceReference(LightControl.class), "the test itself finds it");
        for (Class<?> type : interfaces) {
            assertNull(inside.getAllServiceReferences(type.getName(), null), type.getName());
        }
        assertNull(inside.getAllServiceReferences("org.apache.felix.cm.PersistenceManager", null));
        assertNull(inside.getAllServiceReferences(null, "(|(diuna.operation=*)(diuna.counter=*))"));
        for (ServiceReference<?> found : inside.getAllServiceReferences(null, null)) {
            if (found.getBundle().getSymbolicName().startsWith("io.diuna.")) {
                String type = ((String[]) found.getProperty(Constants.OBJECTCLASS))[0];
                assertTrue(
                        List.of(FrameSink.class.getName(), TaskRegistry.class.getName())
                                .contains(type),
                        type);
            }
        }
    }

    @Test
    void itFindsTheServicesForAuthors() {
        for (Class<?> type : List.of(FrameSink.class, TaskRegistry.class, ConfigurationAdmin.class)) {
            assertNotNull(inside.getServiceReference(type.getName()), type.getName());
        }
    }

    @Test
    void itSeesAndHearsOfNoBundleButItself() throws BundleException, IOException {
        List<Bundle> heard = Collections.synchronizedList(new ArrayList<>());
        SynchronousBundleListener listener = (BundleEvent event) -> heard.add(event.getBundle());
        inside.addBundleListener(listener);
        Bundle neighbour = FrameworkUtil.getBundle(PluginIsolationIT.class)
                .getBundleContext()
                .installBundle("neighbour", new ByteArrayInputStream(emptyBundle("neighbour")));
        neighbour.uninstall();

        assertArrayEquals(new Bundle[] {stranger}, inside.getBundles());
        assertNull(inside.getBundle(0));
        assertEquals(List.of(), heard);
    }

    @Test
    void itsAccessControlOpensNothing(BundleContext context) throws BundleException {
        Client client = Client.of(context);
        register(AccessControl.class, AccessControl.Verdict.ALLOWED);
        assertEquals(401, status(client, PLUGINS));

        Bundle access = context.getServiceReference(AccessControl.class).getBundle();
        for (int i = 0; i < 3; i++) {
            access.stop();
            access.start();
            Eventually.until("the API is back", () -> List.of(200, 401).contains(status(client, PLUGINS)));
            assertEquals(401, status(client, PLUGINS));
        }
    }

    @Test
    void itsStandInsChangeNothing(BundleContext context, LightControl control) {
        Client client = Client.of(context);
        int registered = 0;
        for (Class<?> type : platformInterfaces()) {
            ServiceReference<?> real = context.getServiceReference(type.getName());
            if (real != null) {
                register(type, null);
                registered++;
                assertTrue(
                        context.getServiceReference(type.getName()).getBundle() != stranger || isWhiteboard(type),
                        type.getName());
            }
        }
        assertTrue(registered > 10, "only " + registered);
        register(FrameSink.class, null);
        register(TaskRegistry.class, null);

        assertEquals(401, status(client, PLUGINS));
        for (String path : List.of("zones", "strips", "animations", "status")) {
            assertEquals(200, status(client, "/api/v1/" + path), path);
        }
        control.change("left", look -> look.withBrightness(77), Transition.CUT);
        assertEquals(77, control.zone("left").orElseThrow().look().brightness());
    }

    /** Whiteboard services: a bundle that looks for all of a kind gets those of third parties too. */
    private static boolean isWhiteboard(Class<?> type) {
        return List.of("EventInterceptor", "HealthCheck", "RestResource", "StateListener")
                .contains(type.getSimpleName());
    }

    /** A service of the highest ranking whose methods all return this value, or throw if it is null. */
    private <T> void register(Class<T> type, Object value) {
        Object service = Proxy.newProxyInstance(
                PluginIsolationIT.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return switch (method.getName()) {
                            case "equals" -> self == arguments[0];
                            case "hashCode" -> System.identityHashCode(self);
                            default -> "fake " + type.getSimpleName();
                        };
                    }
                    if (value == null) {
                        throw new IllegalStateException("a fake " + type.getName());
                    }
                    return value;
                });
        inside.registerService(
                type.getName(),
                service,
                FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, Integer.MAX_VALUE)));
    }

    /** Every interface of the platform's packages, so that a new one is covered. */
    private static List<Class<?>> platformInterfaces() {
        Bundle platform = FrameworkUtil.getBundle(LightControl.class);
        List<Class<?>> interfaces = new ArrayList<>();
        for (URL entry : Collections.list(platform.findEntries("io/diuna/platform", "*.class", true))) {
            String path = entry.getPath().substring(1);
            String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
            if (!name.endsWith("package-info")) {
                add(platform, name, interfaces);
            }
        }
        return interfaces;
    }

    private static void add(Bundle platform, String name, List<Class<?>> interfaces) {
        try {
            Class<?> type = platform.loadClass(name);
            if (type.isInterface() && !type.isAnnotation() && !type.isMemberClass()) {
                interfaces.add(type);
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int status(Client client, String path) {
        return client.get(path).statusCode();
    }

    private static byte[] emptyBundle(String symbolicName) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", symbolicName);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return bytes.toByteArray();
    }
}
