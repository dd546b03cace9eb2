// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.plugin;

import io.diuna.api.animation.Animation;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Class path of test plugins: the API with its nullness annotations, the annotations of components and their configurations,
 * and the framework for those that misbehave in it.
 */
final class Contract {

    private Contract() {}

    static List<Path> jars() {
        return Stream.of(
                        Animation.class,
                        Component.class,
                        ObjectClassDefinition.class,
                        BundleActivator.class,
                        Nullable.class)
                .map(Contract::jarOf)
                .toList();
    }

    static String classPath() {
        return jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
