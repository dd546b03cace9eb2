// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.web.http.GuardedServlet;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every servlet of the bundle checks access. */
class ServletsTest {

    @Test
    void allServletsCheckAccess() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(ApiServlet.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> servlets = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                Class<?> type = Class.forName(name, false, getClass().getClassLoader());
                if (Servlet.class.isAssignableFrom(type)) {
                    servlets.add(type);
                }
            }
        }
        assertThat(servlets).contains(ApiServlet.class, FramesServlet.class, HealthServlet.class, MetricsServlet.class);
        assertThat(servlets).allMatch(GuardedServlet.class::isAssignableFrom);
    }
}
