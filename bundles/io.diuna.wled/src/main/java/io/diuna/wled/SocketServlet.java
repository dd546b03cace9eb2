// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.access.Admission;
import io.diuna.platform.event.StateEvent;
import io.diuna.platform.event.StateListener;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.wled.live.LivePicture;
import io.diuna.wled.live.PictureLoop;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServlet;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServletFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** WebSocket of WLED at {@code /ws}. */
@Component(
        service = {Servlet.class, StateListener.class},
        property = {
            StateListener.KINDS + "=ZONE",
            StateListener.KINDS + "=LOOK",
            StateListener.KINDS + "=MASTER",
            StateListener.KINDS + "=PLAYLIST",
            StateListener.KINDS + "=SCENE"
        })
@HttpWhiteboardServletPattern("/ws")
@HttpWhiteboardServletAsyncSupported
public final class SocketServlet extends JettyWebSocketServlet implements StateListener {

    private static final long serialVersionUID = 1;

    /** Longest message of a client, in bytes: as long as a command by HTTP. */
    private static final long MESSAGE_BYTES = 64 << 10;

    /** Longest silence of a client. Home Assistant sends a ping each 30 s; a page that shows the light may send nothing. */
    private static final Duration IDLE = Duration.ofHours(1);

    /** Status code of RFC 6585, which the servlet API lacks. */
    private static final int TOO_MANY_REQUESTS = 429;

    private final transient AccessControl access;
    private final transient WledDevice device;
    private final transient TaskScope tasks;
    private final transient PictureLoop pictures;

    @Activate
    public SocketServlet(
            @Reference AccessControl access,
            @Reference WledDevice device,
            @Reference FrameMonitor frames,
            @Reference TaskRegistry registry) {
        this.access = access;
        this.device = device;
        tasks = registry.open();
        pictures = new PictureLoop(device.clients(), new LivePicture(frames));
        tasks.loop(TaskCategory.API, "diuna-wled", "Sends the live picture to WLED's clients", pictures)
                .start();
    }

    /** Closes all connections. */
    @Deactivate
    void close() {
        device.clients().close();
        tasks.close();
    }

    @Override
    public void stateChanged(StateEvent event) {
        device.clients().push(() -> device.stateAndInfo().toString());
    }

    @Override
    protected void configure(JettyWebSocketServletFactory factory) {
        factory.setMaxTextMessageSize(MESSAGE_BYTES);
        factory.setMaxBinaryMessageSize(MESSAGE_BYTES);
        factory.setIdleTimeout(IDLE);
        factory.setCreator((request, response) ->
                new SocketEndpoint(device, admission(request.getHttpServletRequest()), pictures::wakeUp));
    }

    /** Checks access as for {@code POST}: a WebSocket sends commands, and no foreign page may open one. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Verdict verdict = access.judge(Scope.CONTROL, "POST", request.getRemoteAddr(), request::getHeader);
        if (verdict == Verdict.ALLOWED) {
            super.service(request, response);
        } else {
            response.setStatus(status(verdict));
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(access.explain(verdict, request.getRemoteAddr(), request::getHeader));
        }
    }

    private static int status(Verdict verdict) {
        return switch (verdict) {
            case PASSWORD_NEEDED -> HttpServletResponse.SC_UNAUTHORIZED;
            case TOO_MANY_ATTEMPTS -> TOO_MANY_REQUESTS;
            default -> HttpServletResponse.SC_FORBIDDEN;
        };
    }

    private Admission admission(HttpServletRequest request) {
        return Admission.of(
                access,
                Scope.CONTROL,
                request.getRemoteAddr(),
                Collections.list(request.getHeaderNames()),
                request::getHeader);
    }
}
