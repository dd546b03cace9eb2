// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.login;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessToken;
import io.diuna.platform.access.TokenAdmin;
import io.diuna.platform.access.TokenAdmin.NewToken;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.json.JsonBody;
import io.diuna.web.json.JsonFields;
import io.diuna.web.json.JsonText;
import io.diuna.web.json.ListJson;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/tokens}: bearer tokens for programs. */
@Component
public final class TokensResource implements RestResource {

    private static final String ROOT = "v1/tokens";
    private static final Set<String> KEYS = Set.of("name", "scope");

    private final TokenAdmin tokens;

    @Activate
    public TokensResource(@Reference TokenAdmin tokens) {
        this.tokens = tokens;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", ROOT, Scope.ADMIN, request -> list()),
                new RestRoute("POST", ROOT, Scope.ADMIN, RestBody.CONFIGURATION, this::create),
                RestRoute.of("DELETE", ROOT + "/" + RestRoute.ID, Scope.ADMIN, request -> revoke(request.id())));
    }

    private RestResponse list() {
        return RestResponse.ok(
                ListJson.write("tokens", tokens.tokens(), TokensResource::json).toString());
    }

    private RestResponse create(RestRequest request) throws IOException {
        JsonFields fields = new JsonFields("", JsonBody.read(request.body()), KEYS);
        String name = fields.requiredText("name");
        NewToken created = tokens.create(
                name, fields.parsed("scope", TokensResource::scope).orElse(Scope.CONTROL));
        return RestResponse.created(
                JsonText.object(json(created.token()))
                        .add("token", created.secret())
                        .build()
                        .toString(),
                "/api/" + ROOT + "/" + created.token().id());
    }

    private RestResponse revoke(String id) {
        if (!tokens.revoke(id)) {
            throw HttpProblem.notFound("token", id);
        }
        return RestResponse.noContent();
    }

    private static Scope scope(String text) {
        return switch (text) {
            case "control" -> Scope.CONTROL;
            case "admin" -> Scope.ADMIN;
            default -> throw new IllegalArgumentException("scope must be control or admin");
        };
    }

    private static JsonObject json(AccessToken token) {
        return JsonText.object()
                .add("id", token.id())
                .add("name", token.name())
                .add("scope", token.scope().name().toLowerCase(Locale.ROOT))
                .add("created", token.created().toString())
                .build();
    }
}
