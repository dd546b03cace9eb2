// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.openapi;

import io.diuna.platform.rest.RestResource;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** REST resources of this bundle, found by their class files, with services that do nothing. */
public final class BundleResources {

    private BundleResources() {}

    /** Returns one resource of each class. Only their routes can be used. */
    public static List<RestResource> all() {
        return classes(RestResource.class).stream()
                .map(BundleResources::create)
                .map(RestResource.class::cast)
                .toList();
    }

    /** Returns the concrete classes of this bundle that have this type. */
    static List<Class<?>> classes(Class<?> type) {
        try {
            Path root = Path.of(ApiRoot.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(file -> file.startsWith("io") && file.endsWith(".class"))
                        .<Class<?>>map(BundleResources::load)
                        .filter(one -> type.isAssignableFrom(one)
                                && !Modifier.isAbstract(one.getModifiers())
                                && !one.isAnonymousClass())
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, BundleResources.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Uses the constructor that takes services alone, or a text and a function. */
    private static Object create(Class<?> type) {
        Constructor<?> constructor = Arrays.stream(type.getConstructors())
                .filter(one -> Arrays.stream(one.getParameterTypes())
                        .allMatch(parameter -> parameter.isInterface() || parameter == String.class))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no constructor that takes services alone"));
        try {
            return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(BundleResources::argument)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }

    private static Object argument(Class<?> type) {
        return type == String.class
                ? ""
                : Proxy.newProxyInstance(
                        type.getClassLoader() == null ? BundleResources.class.getClassLoader() : type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> nothing(method.getReturnType()));
    }

    private static @Nullable Object nothing(Class<?> type) {
        return type == String.class ? "" : null;
    }
}
