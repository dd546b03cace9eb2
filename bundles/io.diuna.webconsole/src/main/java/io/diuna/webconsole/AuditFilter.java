// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import io.diuna.platform.access.AccessControl;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** Filter that records what the administrator does in the console, with its result. Any thread may call. */
@Component(service = Filter.class)
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=org.apache.felix.webconsole)")
public final class AuditFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final int INTERNAL_ERROR = 500;

    private final transient AccessControl access;

    @Activate
    public AuditFilter(@Reference AccessControl access) {
        this.access = access;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!ConsoleAct.isIn(request)) {
            chain.doFilter(request, response);
            return;
        }
        String act = ConsoleAct.describe(request); // before the console reads the body
        int status = INTERNAL_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            ConsoleAct.record(access, request, act, status);
        }
    }
}
