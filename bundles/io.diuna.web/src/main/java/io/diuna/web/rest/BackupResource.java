// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestBody.Storage;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.platform.state.BackupAdmin;
import io.diuna.platform.state.BackupInfo;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** REST resources {@code v1/backup} and {@code v1/restore}: everything as one zip, for the administrator. */
@Component
public final class BackupResource implements RestResource {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String TYPE = "application/zip";

    /** Backup: 512 MiB within 15 minutes, one at a time. */
    private static final RestBody ZIP =
            new RestBody(Set.of(TYPE, "application/octet-stream"), 512L << 20, 900, 1, Storage.FILE);

    private final BackupAdmin admin;
    private final @Nullable Runnable restart;

    /** @param restart the launcher's restart of the framework; null without the launcher */
    @Activate
    public BackupResource(
            @Reference BackupAdmin admin,
            @Reference(target = "(diuna.operation=restart)", cardinality = ReferenceCardinality.OPTIONAL) @Nullable
                    Runnable restart) {
        this.admin = admin;
        this.restart = restart;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", "v1/backup", Scope.ADMIN, request -> backup()),
                new RestRoute("POST", "v1/restore", Scope.ADMIN, ZIP, this::restore));
    }

    private RestResponse backup() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        return RestResponse.file(TYPE, "diuna-" + today + ".zip", admin::write);
    }

    private RestResponse restore(RestRequest request) throws IOException {
        boolean restarts = request.isSet("restart");
        if (restarts && restart == null) {
            throw HttpProblem.of(
                    503, "Diuna cannot restart itself here; send the backup without restart=true, and restart Diuna");
        }
        BackupInfo backup = check(request);
        if (restarts && restart != null) {
            restart.run();
        }
        String when = restarts ? "in some seconds, by a restart that has begun" : "at the next start of Diuna";
        return new RestResponse(
                202,
                JSON.createObjectBuilder()
                        .add("version", backup.version())
                        .add("created", backup.created().toString())
                        .add("files", backup.files())
                        .add("plugins", backup.plugins())
                        .add("restarting", restarts)
                        .add(
                                "message",
                                "The backup is whole. It replaces everything " + when
                                        + ". The administrator's password will be that of the backup")
                        .build()
                        .toString(),
                Map.of());
    }

    /** Keeps the backup for the next start; one that cannot be restored is a bad request. */
    private BackupInfo check(RestRequest request) throws IOException {
        try {
            return admin.restore(request.body());
        } catch (ConfigurationException e) {
            throw HttpProblem.of(400, String.valueOf(e.getMessage()));
        }
    }
}
