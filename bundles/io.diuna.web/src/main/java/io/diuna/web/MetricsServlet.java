// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.MetricSource;
import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.task.TaskMonitor;
import io.diuna.web.http.FailureLog;
import io.diuna.web.http.GuardedServlet;
import io.diuna.web.metrics.PrometheusPage;
import io.diuna.web.rest.PlatformVersion;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Metrics at {@code /metrics}, for Prometheus. Services are dynamic references: metrics of one that is away are left out. They
 * are fields, because constructor arguments cannot be dynamic.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/metrics")
public final class MetricsServlet extends GuardedServlet {

    private final String version;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile @Nullable FrameMonitor monitor;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile @Nullable LightControl control;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile @Nullable PluginAdmin plugins;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile @Nullable TaskMonitor tasks;

    @Reference(policyOption = ReferencePolicyOption.GREEDY)
    transient volatile List<MetricSource> sources = List.of();

    @Activate
    public MetricsServlet(@Reference AccessControl access, BundleContext context) {
        this(access, PlatformVersion.of(context));
    }

    MetricsServlet(AccessControl access, String version) {
        super(access, new FailureLog(System::nanoTime));
        this.version = version;
    }

    @Override
    protected Endpoint endpoint(HttpServletRequest request, HttpServletResponse response) {
        return new Endpoint(Scope.CONTROL, request.getMethod(), () -> send(request, response));
    }

    private List<MetricValue> values() {
        return sources.stream().flatMap(source -> source.values().stream()).toList();
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        checkReadOnly(request);
        byte[] text = PrometheusPage.text(version, monitor, control, plugins, tasks, values())
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType(PrometheusPage.TYPE);
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
