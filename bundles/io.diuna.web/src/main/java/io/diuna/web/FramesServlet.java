// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.api.task.TaskRegistry;
import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.web.frames.FramePumpThread;
import io.diuna.web.frames.FramesQuery;
import io.diuna.web.frames.PictureStream;
import io.diuna.web.http.EventStream;
import io.diuna.web.http.FailureLog;
import io.diuna.web.http.GuardedServlet;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Live picture at {@code /api/v1/frames}, as server-sent events or as bytes. Frame monitor and task registry are dynamic references:
 * streams stay open, without frames, while one of them is away.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/api/v1/frames")
@HttpWhiteboardServletAsyncSupported
public final class FramesServlet extends GuardedServlet {

    private final transient FramePumpThread pump;
    private transient @Nullable TaskRegistry registry;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile @Nullable FrameMonitor monitor;

    @Activate
    public FramesServlet(@Reference AccessControl access) {
        this(access, new FailureLog(System::nanoTime));
    }

    private FramesServlet(AccessControl access, FailureLog failures) {
        super(access, failures);
        this.pump = new FramePumpThread(() -> monitor, failures);
    }

    /** Starts the pump's thread in a scope of this registry. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void setTasks(TaskRegistry registry) {
        this.registry = registry;
        pump.runIn(registry.open());
    }

    synchronized void unsetTasks(TaskRegistry registry) {
        if (this.registry == registry) {
            this.registry = null;
            pump.runIn(null);
        }
    }

    /** Ends all streams. */
    @Deactivate
    public void close() {
        pump.close();
    }

    /** Access is checked as for POST, because a stream stays open like a WebSocket: no cross-origin requests. */
    @Override
    protected Endpoint endpoint(HttpServletRequest request, HttpServletResponse response) {
        return new Endpoint(Scope.CONTROL, "POST", () -> open(request, response));
    }

    private void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        checkReadOnly(request);
        FramesQuery query = FramesQuery.of(request);
        EventStream.announce(response, query.form().contentType());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        if (pump.full()) {
            throw HttpProblem.of(
                            503,
                            "All " + FramePumpThread.MAX_VIEWERS + " live picture streams are in use; try again later")
                    .with("Retry-After", "10");
        }
        AsyncContext exchange = request.startAsync();
        PictureStream stream = PictureStream.open(exchange, admission(Scope.CONTROL, request), pump::leave);
        if (pump.join(stream, query.fps(), query.form())) {
            stream.start();
        } else {
            // Another request took the last stream, or the servlet is being deactivated.
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            stream.end();
        }
    }
}
