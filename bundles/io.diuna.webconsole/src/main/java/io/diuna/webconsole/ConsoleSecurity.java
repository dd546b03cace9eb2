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
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.servlet.context.ServletContextHelper;

/**
 * Security provider of the Felix Web Console: admits only the administrator. It checks the origin of each request as well,
 * because the console itself has no protection against cross-site request forgery. Any thread may call.
 */
@Component(service = SecurityProvider.class, property = SecurityProvider.PROPERTY_ID + "=io.diuna.webconsole")
public final class ConsoleSecurity implements SecurityProvider {

    private final AccessControl access;
    private final @Nullable Runnable stopAnnouncement;

    /** @param stopAnnouncement of the launcher, which takes an end of the framework without it for a failure */
    @Activate
    public ConsoleSecurity(
            @Reference AccessControl access,
            @Reference(target = "(diuna.operation=announce-stop)", cardinality = ReferenceCardinality.OPTIONAL)
                    @Nullable
                    Runnable stopAnnouncement) {
        this.access = access;
        this.stopAnnouncement = stopAnnouncement;
    }

    @Override
    public @Nullable Object authenticate(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "frame-ancestors 'self'"); // its pages have inline scripts
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        Verdict verdict = access.judge(Scope.ADMIN, request.getMethod(), request.getRemoteAddr(), request::getHeader);
        switch (verdict) {
            case ALLOWED -> {
                if (stopAnnouncement != null && FrameworkStop.isRequestedBy(request)) {
                    stopAnnouncement.run();
                }
                request.setAttribute(ServletContextHelper.REMOTE_USER, AccessControl.USER);
                request.setAttribute(ServletContextHelper.AUTHENTICATION_TYPE, HttpServletRequest.BASIC_AUTH);
                return AccessControl.USER;
            }
            case PASSWORD_NEEDED -> {
                response.setHeader("WWW-Authenticate", "Basic realm=\"Diuna\", charset=\"UTF-8\"");
                refuse(response, 401, "The administrator's password is required (user diuna).");
            }
            case FOREIGN ->
                refuse(
                        response,
                        403,
                        "Cross-origin request rejected, or unknown Host header. Open the console by its IP address, or add the host"
                                + " name to hostNames in the configuration io.diuna.access.");
            case TOO_MANY_ATTEMPTS -> {
                response.setHeader("Retry-After", "3");
                refuse(response, 429, "Too many wrong passwords; try again in 3 s.");
            }
        }
        return null;
    }

    /** Grants all roles to the administrator, the only user. */
    @Override
    public boolean authorize(Object user, String role) {
        return AccessControl.USER.equals(user);
    }

    /** Does nothing: there is no session, because the browser sends the password with each request. */
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
            // The client has disconnected.
        }
    }
}
