// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.browser;

import io.diuna.itests.framework.plugin.TestPlugin;

/** Plugin of one colour that moves. */
final class GlowPlugin {

    private GlowPlugin() {}

    /**
     * Builds its jar, and returns its path.
     *
     * @param color colour as a literal, such as {@code 0xFF0000}
     */
    static String jar(String version, String color) {
        return TestPlugin.named("glow")
                .version(version)
                .replacing("COLOR = 0xFF0000", "COLOR = " + color)
                .jar()
                .toString();
    }
}
