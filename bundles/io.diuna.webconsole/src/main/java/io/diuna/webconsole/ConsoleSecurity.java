// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.access.HttpCaller;
import io.diuna.platform.access.SessionAdmin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    private final @Nullable SessionAdmin sessions;

    /**
     * @param sessions sessions of the page, which a log-out ends
     * @param stopAnnouncement of the launcher, which takes an end of the framework without it for a failure
     */
    @Activate
    public ConsoleSecurity(
            @Reference AccessControl access,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable SessionAdmin sessions,
            @Reference(target = "(diuna.operation=announce-stop)", cardinality = ReferenceCardinality.OPTIONAL)
                    @Nullable
                    Runnable stopAnnouncement) {
        this.access = access;
        this.sessions = sessions;
        this.stopAnnouncement = stopAnnouncement;
    }

    @Override
    public @Nullable Object authenticate(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "frame-ancestors 'self'"); // its pages have inline scripts
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        Verdict verdict = access.judge(Scope.ADMIN, request.getMethod(), request.getRemoteAddr(), request::getHeader);
        if (verdict == Verdict.ALLOWED) {
            if (stopAnnouncement != null && FrameworkStop.isRequestedBy(request)) {
                stopAnnouncement.run();
            }
            if (LandingPage.isWantedBy(request)) {
                LandingPage.open(request, response);
                return null;
            }
            request.setAttribute(ServletContextHelper.REMOTE_USER, AccessControl.USER);
            request.setAttribute(ServletContextHelper.AUTHENTICATION_TYPE, HttpServletRequest.BASIC_AUTH);
            return AccessControl.USER;
        }
        boolean needsLogin = verdict == Verdict.PASSWORD_NEEDED || verdict == Verdict.ADMINISTRATOR_NEEDED;
        if (needsLogin && LoginPage.isWantedBy(request)) {
            LoginPage.open(request, response);
            return null;
        }
        int status = refuse(verdict, access.explain(verdict, request.getRemoteAddr(), request::getHeader), response);
        if (ConsoleAct.isIn(request) || request.getHeader("Authorization") != null) {
            ConsoleAct.record(access, request, request.getMethod() + " " + request.getRequestURI(), status);
        }
        return null;
    }

    private static int refuse(Verdict verdict, String why, HttpServletResponse response) {
        int status = status(verdict);
        if (verdict == Verdict.PASSWORD_NEEDED) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Diuna\", charset=\"UTF-8\"");
        } else if (verdict == Verdict.TOO_MANY_ATTEMPTS) {
            response.setHeader("Retry-After", "3");
        }
        PlainText.write(response, status, why);
        return status;
    }

    private static int status(Verdict verdict) {
        return switch (verdict) {
            case PASSWORD_NEEDED -> 401;
            case TOO_MANY_ATTEMPTS -> 429;
            case ALLOWED, FOREIGN, ADMINISTRATOR_NEEDED -> 403;
        };
    }

    /** Grants all roles to the administrator, the only user. */
    @Override
    public boolean authorize(Object user, String role) {
        return AccessControl.USER.equals(user);
    }

    /** Ends the session and opens the page. A browser that has the password itself (HTTP Basic) sends it again. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response) {
        SessionAdmin admin = sessions;
        if (admin != null) {
            HttpCaller caller = new HttpCaller(request.getRemoteAddr(), request.isSecure(), request::getHeader);
            response.addHeader("Set-Cookie", admin.logOut(caller));
        }
        LoginPage.close(request, response);
    }
}
