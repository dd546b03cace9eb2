// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.login;

import io.diuna.platform.access.AccessControl;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.access.HttpCaller;
import io.diuna.platform.access.SessionAdmin;
import io.diuna.platform.access.SessionAdmin.Login;
import io.diuna.platform.access.SessionAdmin.Rights;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.json.JsonBody;
import io.diuna.web.json.JsonFields;
import io.diuna.web.json.JsonText;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/session}: login of a browser with the administrator's password or the PIN, and logout. */
@Component
public final class SessionResource implements RestResource {

    private static final Set<String> KEYS = Set.of("password", "pin");

    private final SessionAdmin sessions;

    @Activate
    public SessionResource(@Reference SessionAdmin sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", "v1/session", Scope.PUBLIC, this::get),
                new RestRoute("POST", "v1/session", Scope.PUBLIC, RestBody.COMMAND, this::logIn),
                RestRoute.of("DELETE", "v1/session", Scope.PUBLIC, this::logOut));
    }

    private RestResponse get(RestRequest request) {
        return RestResponse.ok(json(sessions.rights(request.caller())).toString());
    }

    private RestResponse logIn(RestRequest request) throws IOException {
        JsonFields fields = new JsonFields("", JsonBody.read(request.body()), KEYS);
        Optional<String> password = fields.text("password");
        Optional<String> pin = fields.text("pin");
        if (password.isPresent() == pin.isPresent()) {
            throw HttpProblem.invalid("password", "Either password or pin is needed");
        }
        HttpCaller caller = request.caller();
        Login login = pin.isPresent()
                ? sessions.logInWithPin(pin.get(), caller)
                : sessions.logIn(password.orElseThrow(), caller);
        if (login.cookie() == null) {
            throw refused(login, pin.isPresent() ? "PIN" : "password");
        }
        Scope scope = pin.isPresent() ? Scope.CONTROL : Scope.ADMIN;
        return new RestResponse(
                200,
                JsonText.object().add("scope", text(scope)).build().toString(),
                Map.of("Set-Cookie", login.cookie()));
    }

    private static HttpProblem refused(Login login, String what) {
        return login.verdict() == Verdict.TOO_MANY_ATTEMPTS
                ? HttpProblem.of(429, "Too many wrong attempts; try again in " + login.pauseSeconds() + " s")
                        .with("Retry-After", String.valueOf(login.pauseSeconds()))
                : HttpProblem.of(401, "Wrong " + what);
    }

    private RestResponse logOut(RestRequest request) {
        return new RestResponse(204, null, Map.of("Set-Cookie", sessions.logOut(request.caller())));
    }

    private static JsonObject json(Rights rights) {
        return JsonText.object()
                .add("scope", text(rights.scope()))
                .add("session", rights.session())
                .add("user", AccessControl.USER)
                .add("pinSet", rights.pinSet())
                .add("openControl", rights.openControl())
                .build();
    }

    private static String text(Scope scope) {
        return scope == Scope.PUBLIC ? "none" : scope.name().toLowerCase(Locale.ROOT);
    }
}
