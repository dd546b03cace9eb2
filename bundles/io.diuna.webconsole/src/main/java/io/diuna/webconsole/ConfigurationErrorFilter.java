// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import io.diuna.api.ConfigurationException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Filter for the page Configuration: a configuration that was refused is answered with the reason, in the words of REST, and the
 * console shows it. Any thread may call.
 */
@Component(service = Filter.class)
@HttpWhiteboardFilterPattern("/configMgr/*")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=org.apache.felix.webconsole)")
public final class ConfigurationErrorFilter extends HttpFilter {

    private static final int UNPROCESSABLE = 422;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            if (!(e.getCause() instanceof ConfigurationException refusal)) {
                throw e;
            }
            Refusal.write(
                    request, response, UNPROCESSABLE, "Not saved, the values before hold: " + refusal.getMessage());
        }
    }
}
