// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Request to a filter, and what it answers. */
final class FilterCall {

    private final Map<String, @Nullable String> headers = new HashMap<>();
    private final Map<String, @Nullable String> parameters = new HashMap<>();
    private final TextStream text = new TextStream();
    private final String method;
    private final String path;
    private int status;
    private boolean passed;

    FilterCall(String method, String path) {
        this.method = method;
        this.path = path;
    }

    FilterCall header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    FilterCall parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    /** Filter, as a container calls it. */
    interface HttpFilterCall {
        void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException;
    }

    /** Calls the filter; what is behind it throws this exception, if it is not null. */
    FilterCall through(HttpFilterCall filter, @Nullable IOException failure) throws IOException, ServletException {
        filter.filter(request(), response(), (request, response) -> {
            passed = true;
            if (failure != null) {
                throw failure;
            }
        });
        return this;
    }

    /** Returns true if the request went on. */
    boolean hasPassed() {
        return passed;
    }

    /** Returns the status that the filter has set; 0 if it has set none. */
    int status() {
        return status;
    }

    String text() {
        return text.toString();
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (Object self, Method called, Object[] arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> path;
                    case "getHeader" -> headers.get(arguments[0]);
                    case "getParameter" -> parameters.get(arguments[0]);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (Object self, Method called, Object[] arguments) -> {
                    if (called.getName().equals("setStatus")) {
                        status = (Integer) arguments[0];
                    }
                    return called.getName().equals("getOutputStream") ? text : null;
                });
    }
}
