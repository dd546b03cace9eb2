// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Filter for the console behind a reverse proxy with a path prefix: its links and redirects, which are absolute paths, begin with
 * the prefix that the proxy tells. If it tells none, who comes from the page reads what to set. Any thread may call.
 */
@Component(service = Filter.class)
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=org.apache.felix.webconsole)")
public final class PathPrefixFilter extends HttpFilter {

    private static final int BAD_REQUEST = 400;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String prefix = PathPrefix.ofProxy(request);
        String page = PathPrefix.ofPage(request);
        if (!prefix.isEmpty()) {
            chain.doFilter(new PrefixedRequest(request, prefix), response);
        } else if (!page.isEmpty()) {
            PlainText.write(
                    response,
                    BAD_REQUEST,
                    "The console needs to know that it is below " + page + ": have the reverse proxy send the header "
                            + PathPrefix.HEADER + ": " + page + ", in nginx by 'proxy_set_header " + PathPrefix.HEADER
                            + " "
                            + page + ";'");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Request as the browser sees its path. */
    private static final class PrefixedRequest extends HttpServletRequestWrapper {

        private final String prefix;

        PrefixedRequest(HttpServletRequest request, String prefix) {
            super(request);
            this.prefix = prefix;
        }

        @Override
        public String getContextPath() {
            return prefix + super.getContextPath();
        }

        @Override
        public String getRequestURI() {
            return prefix + super.getRequestURI();
        }
    }
}
