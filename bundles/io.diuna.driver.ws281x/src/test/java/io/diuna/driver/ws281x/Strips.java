// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Factory of sessions, strips and configurations for tests. */
final class Strips {

    private static final Path FOLDER = Path.of("target").toAbsolutePath();

    private Strips() {}

    /** Creates a session that loads this library, as on a machine without a bundled one. */
    static Session session(Path library) {
        return new Session(new NativeLibrary("amd64", library.toString(), FOLDER));
    }

    /** Creates a strip with these configuration values and defaults for the other keys. */
    static Ws281xStrip strip(Session session, Map<String, Object> values) {
        return new Ws281xStrip(config(values), session);
    }

    static Ws281xStrip.Config config(Map<String, Object> values) {
        return (Ws281xStrip.Config) Proxy.newProxyInstance(
                Strips.class.getClassLoader(),
                new Class<?>[] {Ws281xStrip.Config.class},
                (proxy, method, arguments) ->
                        values.getOrDefault(method.getName(), Objects.requireNonNull(method.getDefaultValue())));
    }
}
