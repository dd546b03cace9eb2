// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.health.HealthMonitor;
import io.diuna.platform.health.HealthProblem;
import io.diuna.web.http.FailureLog;
import io.diuna.web.http.GuardedServlet;
import io.diuna.web.json.StatusJson;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Health at {@code /health}, for monitors: 200 if everything works as configured, else 503, with the problems as JSON. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/health")
public final class HealthServlet extends GuardedServlet {

    private final transient HealthMonitor health;

    @Activate
    public HealthServlet(@Reference AccessControl access, @Reference HealthMonitor health) {
        super(access, new FailureLog(System::nanoTime));
        this.health = health;
    }

    @Override
    protected Endpoint endpoint(HttpServletRequest request, HttpServletResponse response) {
        return new Endpoint(Scope.CONTROL, request.getMethod(), () -> send(request, response));
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        checkReadOnly(request);
        List<HealthProblem> problems = health.problems();
        byte[] text = StatusJson.health(problems).toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problems.isEmpty() ? 200 : 503);
        response.setContentType("application/json");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
