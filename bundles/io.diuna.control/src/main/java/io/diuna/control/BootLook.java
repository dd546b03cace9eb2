// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.control.library.Library;
import io.diuna.control.scene.SceneDocument;
import io.diuna.platform.control.Scene;
import io.diuna.platform.state.StateStore;
import io.diuna.platform.zone.ZoneLook;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.slf4j.Logger;

/** Look at the start of Diuna: that of a scene, or the light of before. */
final class BootLook {

    private static final String MARKER = "diuna.boot.look";

    private BootLook() {}

    /**
     * Returns true at the first call since the start of the framework, also if this bundle or its component restarts. A service of the
     * system bundle marks it, which ends with the framework.
     */
    static boolean firstOf(BundleContext context) {
        BundleContext system =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
        try {
            if (system.getAllServiceReferences(Object.class.getName(), "(" + MARKER + "=true)") != null) {
                return false;
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        system.registerService(Object.class, MARKER, FrameworkUtil.asDictionary(Map.of(MARKER, true)));
        return true;
    }

    /**
     * Returns the looks of a scene.
     *
     * @param scene id of the scene; empty for none
     */
    static Map<String, ZoneLook> looks(StateStore store, String scene, Logger log) {
        if (scene.isBlank()) {
            return Map.of();
        }
        Optional<Scene> found = new Library<>(store, "scenes", new SceneDocument(), log).find(scene.strip());
        if (found.isEmpty()) {
            log.warn("There is no scene '{}'; Diuna starts with the light of before", scene.strip());
        }
        return found.map(Scene::looks).orElse(Map.of());
    }
}
