// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.json.AnimationJson;
import io.diuna.web.json.ListJson;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/animations}: the installed animations and their parameters. */
@Component
public final class AnimationsResource implements RestResource {

    private static final int LARGEST_PREVIEW = 256 << 10;

    /** Signature of a PNG file (ISO/IEC 15948, 5.2). */
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final AnimationCatalog catalog;

    @Activate
    public AnimationsResource(@Reference AnimationCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", "v1/animations", Scope.CONTROL, this::list),
                RestRoute.of("GET", "v1/animations/{id}", Scope.CONTROL, this::get),
                RestRoute.of("GET", "v1/animations/{id}/preview", Scope.CONTROL, this::preview));
    }

    private RestResponse list(RestRequest request) {
        return localized(
                ListJson.write("animations", catalog.animations(), animation -> json(animation, request.languages())));
    }

    private RestResponse get(RestRequest request) {
        return localized(catalog.animation(request.id())
                .map(animation -> json(animation, request.languages()))
                .orElseThrow(() -> HttpProblem.notFound("animation", request.id())));
    }

    private JsonObject json(AnimationDescription animation, List<Locale> languages) {
        return AnimationJson.write(animation, catalog.preview(animation.id()).isPresent(), languages);
    }

    private RestResponse preview(RestRequest request) {
        URL file = catalog.preview(request.id())
                .orElseThrow(() -> HttpProblem.notFound("preview of animation", request.id()));
        byte[] picture = read(file)
                .orElseThrow(() -> HttpProblem.of(
                        404,
                        "The preview of animation '" + request.id() + "' is no PNG file of at most "
                                + LARGEST_PREVIEW / 1024 + " KiB; tell the author of its plugin"));
        return new RestResponse(
                200,
                null,
                Map.of("Content-Type", "image/png", "Cache-Control", "private, max-age=3600"),
                out -> out.write(picture));
    }

    /** Reads a preview; empty if it is not what it should be, or has gone with its plugin. */
    private static Optional<byte[]> read(URL file) {
        try (InputStream in = file.openStream()) {
            byte[] picture = in.readNBytes(LARGEST_PREVIEW + 1);
            boolean isPng = Arrays.equals(picture, 0, Math.min(picture.length, PNG.length), PNG, 0, PNG.length);
            return isPng && picture.length <= LARGEST_PREVIEW ? Optional.of(picture) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static RestResponse localized(JsonObject json) {
        return new RestResponse(200, json.toString(), Map.of("Vary", "Accept-Language"));
    }
}
