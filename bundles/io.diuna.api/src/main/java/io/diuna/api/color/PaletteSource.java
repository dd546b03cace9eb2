// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.color;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Source of palettes: a Declarative Services component whose palettes are offered for every zone while its plugin is
 * installed. A zone whose palette has gone shows the first palette of Diuna until it is back.
 */
@ConsumerType
@FunctionalInterface
public interface PaletteSource {

    /**
     * Returns the palettes. Called once, on the plugin thread, when the service appears. It must not block.
     *
     * @return at most 200 palettes; ids are made of lower-case letters, digits and hyphens, and each has 1 to 64 colours. A
     *     palette of the user or of Diuna with the same id hides it; of two plugins with one id the service with the higher
     *     ranking wins, of equal rankings the older one
     */
    List<Palette> palettes();
}
