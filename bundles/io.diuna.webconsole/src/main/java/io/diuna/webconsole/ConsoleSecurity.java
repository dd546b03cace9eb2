// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.felix.webconsole.spi.SecurityProvider;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.context.ServletContextHelper;

/**
 * Lets the administrator into the console, and nobody else. The console has no protection of its own against requests
 * that a foreign page makes a browser send; here each request is judged, those that change something included.
 */
@Component(service = SecurityProvider.class, property = SecurityProvider.PROPERTY_ID + "=io.diuna.webconsole")
public final class ConsoleSecurity implements SecurityProvider {

    private final AccessControl access;

    @Activate
    public ConsoleSecurity(@Reference AccessControl access) {
        this.access = access;
    }

    @Override
    public @Nullable Object authenticate(HttpServletRequest request, HttpServletResponse response) {
        Verdict verdict = access.judge(Scope.ADMIN, request.getMethod(), request.getRemoteAddr(), request::getHeader);
        switch (verdict) {
            case ALLOWED -> {
                request.setAttribute(ServletContextHelper.REMOTE_USER, AccessControl.USER);
                request.setAttribute(ServletContextHelper.AUTHENTICATION_TYPE, HttpServletRequest.BASIC_AUTH);
                return AccessControl.USER;
            }
            case PASSWORD_NEEDED -> {
                response.setHeader("WWW-Authenticate", "Basic realm=\"Diuna\", charset=\"UTF-8\"");
                refuse(response, 401, "This needs the administrator's password, for the user diuna.");
            }
            case FOREIGN ->
                refuse(
                        response,
                        403,
                        "This request comes from a foreign page, or uses a host name that Diuna does not know. Open the console"
                                + " by its address, or add the name as hostNames in the configuration io.diuna.access.");
            case TOO_MANY_ATTEMPTS -> {
                response.setHeader("Retry-After", "60");
                refuse(response, 429, "Too many wrong passwords; try again in a minute.");
            }
        }
        return null;
    }

    /** The console asks for what its user may do; there is one user, who may do everything. */
    @Override
    public boolean authorize(Object user, String role) {
        return AccessControl.USER.equals(user);
    }

    /** There is nothing to forget: the browser sends the password with each request, and the console makes it stop. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response) {}

    private static void refuse(HttpServletResponse response, int status, String why) {
        byte[] text = (why + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain; charset=utf-8");
        response.setContentLength(text.length);
        try {
            response.getOutputStream().write(text);
        } catch (IOException e) {
            // The other side is gone; there is nobody left to tell.
        }
    }
}
