// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.api.task.TaskRegistry;
import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.web.frames.EventStream;
import io.diuna.web.frames.FramePumpThread;
import io.diuna.web.http.FailureLog;
import io.diuna.web.http.GuardedServlet;
import io.diuna.web.http.HttpProblem;
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

/** The live picture at {@code /api/v1/frames}. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/api/v1/frames")
@HttpWhiteboardServletAsyncSupported
public final class FramesServlet extends GuardedServlet {

    private static final int USUAL_FPS = 60;
    private static final int MOST_FPS = 240;

    private final transient FramePumpThread pump;
    private transient @Nullable TaskRegistry registry;

    @Activate
    public FramesServlet(@Reference AccessControl access, @Reference ServiceRefs backstage) {
        this(access, new FailureLog(System::nanoTime), backstage);
    }

    private FramesServlet(AccessControl access, FailureLog failures, ServiceRefs backstage) {
        super(access, failures);
        this.pump = new FramePumpThread(backstage::monitorOrNull, failures);
    }

    /** The registry may go and come while views stay open: without one, no picture is sent. */
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

    /** Ends all views. */
    @Deactivate
    public void close() {
        pump.close();
    }

    @Override
    protected Scope scope(HttpServletRequest request) {
        return Scope.CONTROL;
    }

    /** A stream is open for long, as a WebSocket is: foreign pages get none. */
    @Override
    protected String judgedAs(HttpServletRequest request) {
        return "POST";
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            throw HttpProblem.of(405, "The live picture can only be read").with("Allow", "GET, HEAD");
        }
        int fps = fps(asked(request));
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        if (method.equals("HEAD")) {
            return;
        }
        if (pump.full()) {
            throw HttpProblem.of(503, "All " + FramePumpThread.MOST_VIEWERS + " places are taken; try again later")
                    .with("Retry-After", "10");
        }
        AsyncContext exchange = request.startAsync();
        EventStream stream = EventStream.open(exchange, pump::leave);
        if (pump.join(stream, fps)) {
            stream.start();
        } else {
            // Somebody took the last place at the same time, or the servlet is about to go.
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            stream.end();
        }
    }

    private static @Nullable String asked(HttpServletRequest request) {
        try {
            return request.getParameter("fps");
        } catch (RuntimeException e) {
            // How the container says so is its own business.
            throw HttpProblem.of(400, "What follows the '?' cannot be read; write it as in ?fps=30");
        }
    }

    private static int fps(@Nullable String text) {
        if (text == null) {
            return USUAL_FPS;
        }
        if (text.matches("[0-9]{1,3}")) {
            int fps = Integer.parseInt(text);
            if (fps >= 1 && fps <= MOST_FPS) {
                return fps;
            }
        }
        throw HttpProblem.wrong("fps", "'fps' takes a whole number from 1 to " + MOST_FPS);
    }
}
