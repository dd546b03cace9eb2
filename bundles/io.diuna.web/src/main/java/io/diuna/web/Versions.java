// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import java.util.Objects;
import org.osgi.framework.BundleContext;

/** Knows which Diuna this is. */
final class Versions {

    private Versions() {}

    /** The version of the distribution, or of this bundle where there is none. */
    static String of(BundleContext context) {
        return Objects.requireNonNullElseGet(
                context.getProperty("diuna.version"),
                () -> context.getBundle().getVersion().toString());
    }
}
