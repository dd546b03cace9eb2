// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
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
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
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
        factory.setMaxTextMessageSize(SocketLimits.MESSAGE_BYTES);
        factory.setMaxBinaryMessageSize(SocketLimits.MESSAGE_BYTES);
        factory.setIdleTimeout(SocketLimits.IDLE);
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
            int status = verdict == Verdict.PASSWORD_NEEDED
                    ? HttpServletResponse.SC_UNAUTHORIZED
                    : HttpServletResponse.SC_FORBIDDEN;
            response.setStatus(status);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(access.explain(verdict, request.getRemoteAddr(), request::getHeader));
        }
    }

    private BooleanSupplier admission(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, request.getHeader(name));
        }
        String address = request.getRemoteAddr();
        return () -> access.judge(Scope.CONTROL, "POST", address, headers::get) == Verdict.ALLOWED;
    }
}
