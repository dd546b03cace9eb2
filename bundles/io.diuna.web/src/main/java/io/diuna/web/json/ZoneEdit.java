// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.zone.ZoneLayout;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** Reads edits of zones, split, join and rename, and presses of buttons. */
public final class ZoneEdit {

    private ZoneEdit() {}

    /**
     * Split of a zone.
     *
     * @param at index of the first pixel of the second part
     * @param newId id of the second part
     */
    public record Split(int at, String newId) {}

    /** Reads {@code {"at":20,"newId":"desk"}}. */
    public static Split split(InputStream body) throws IOException {
        JsonFields fields = new JsonFields("", JsonBody.read(body), Set.of("at", "newId"));
        return new Split(fields.requiredWhole("at", 1, ZoneLayout.MAX_PIXELS), fields.requiredText("newId"));
    }

    /** Reads {@code {"with":"desk"}}. */
    public static String join(InputStream body) throws IOException {
        return new JsonFields("", JsonBody.read(body), Set.of("with")).requiredText("with");
    }

    /** Reads {@code {"parameter":"reset"}}. */
    public static String press(InputStream body) throws IOException {
        return new JsonFields("", JsonBody.read(body), Set.of("parameter")).requiredText("parameter");
    }

    /** Reads {@code {"newId":"desk"}}. */
    public static String rename(InputStream body) throws IOException {
        return new JsonFields("", JsonBody.read(body), Set.of("newId")).requiredText("newId");
    }
}
