// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import java.util.Objects;
import org.osgi.framework.BundleContext;

/** Looks up Diuna's version. */
public final class PlatformVersion {

    private PlatformVersion() {}

    /** Returns the version of the distribution, or of this bundle if it runs outside of one. */
    public static String of(BundleContext context) {
        return Objects.requireNonNullElseGet(
                context.getProperty("diuna.version"),
                () -> context.getBundle().getVersion().toString());
    }
}
