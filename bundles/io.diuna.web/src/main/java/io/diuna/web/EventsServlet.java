// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.event.StateEvent;
import io.diuna.platform.event.StateListener;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.web.events.StateEventClients;
import io.diuna.web.events.StateEventStream;
import io.diuna.web.http.EventStream;
import io.diuna.web.http.FailureLog;
import io.diuna.web.http.GuardedServlet;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** State changes at {@code /api/v1/events}, as server-sent events. */
@Component(service = {Servlet.class, StateListener.class})
@HttpWhiteboardServletPattern("/api/v1/events")
@HttpWhiteboardServletAsyncSupported
public final class EventsServlet extends GuardedServlet implements StateListener {

    private static final long KEEP_ALIVE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final transient StateEventClients clients = new StateEventClients();
    private final transient TaskScope tasks;
    private final transient Task keepAlive;

    @Activate
    public EventsServlet(@Reference AccessControl access, @Reference TaskRegistry registry) {
        super(access, new FailureLog(System::nanoTime));
        tasks = registry.open();
        keepAlive = tasks.loop(
                TaskCategory.API, "diuna-web-events", "Keeps idle event streams open", this::keepAliveUntilClosed);
        keepAlive.start();
    }

    /** Ends all streams. */
    @Deactivate
    public void close() {
        clients.close();
        tasks.close();
    }

    @Override
    public void stateChanged(StateEvent event) {
        clients.send(event);
    }

    @Override
    public void eventsMissed(long count) {
        clients.sendMissed();
    }

    private void keepAliveUntilClosed() {
        while (!keepAlive.isCancelled()) {
            LockSupport.parkNanos(this, KEEP_ALIVE_NANOS);
            Thread.interrupted(); // a stale flag would make parkNanos return at once
            clients.keepAlive();
        }
    }

    /** Access is checked as for POST, because a stream stays open like a WebSocket: no cross-origin requests. */
    @Override
    protected Endpoint endpoint(HttpServletRequest request, HttpServletResponse response) {
        return new Endpoint(Scope.CONTROL, "POST", () -> open(request, response));
    }

    private void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        checkReadOnly(request);
        EventStream.announce(response, EventStream.EVENTS);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        if (clients.isFull()) {
            throw HttpProblem.of(
                            503, "All " + StateEventClients.MAX_CLIENTS + " event streams are in use; try again later")
                    .with("Retry-After", "10");
        }
        StateEventStream stream =
                StateEventStream.open(request.startAsync(), admission(Scope.CONTROL, request), clients::leave);
        if (clients.join(stream)) {
            stream.start();
        } else {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            stream.end();
        }
    }
}
