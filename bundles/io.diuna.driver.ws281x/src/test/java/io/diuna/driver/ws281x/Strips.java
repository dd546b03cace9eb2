// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** What tests make. */
final class Strips {

    private static final Path FOLDER = Path.of("target").toAbsolutePath();

    private Strips() {}

    /** A session as on a machine without a native library of its own, which takes this one. */
    static Session session(Path library) {
        return new Session(new NativeLibrary("amd64", library.toString(), FOLDER));
    }

    /** A strip whose configuration holds these values, and the defaults otherwise. */
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
