// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.route;

import jakarta.servlet.Servlet;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

/** HTTP whiteboard of the framework. */
public final class ServletWhiteboard implements OutsideRoutes.Whiteboard {

    private final BundleContext context;

    public ServletWhiteboard(BundleContext context) {
        this.context = context;
    }

    @Override
    public Runnable register(String path, RestServlet servlet) {
        ServiceRegistration<Servlet> registration = context.registerService(
                Servlet.class,
                servlet,
                FrameworkUtil.asDictionary(Map.of(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
                        path + "/*",
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ASYNC_SUPPORTED,
                        true)));
        return registration::unregister;
    }
}
