// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** Plugin as a jar in memory. Immutable. */
final class BuiltPlugin {

    private final String symbolicName;
    private final byte[] jar;

    /**
     * @param symbolicName its symbolic name
     * @param jar content of the jar; the same sources give the same bytes
     */
    BuiltPlugin(String symbolicName, byte[] jar) {
        this.symbolicName = symbolicName;
        this.jar = jar.clone();
    }

    String symbolicName() {
        return symbolicName;
    }

    /** Returns the content of the jar. */
    InputStream content() {
        return new ByteArrayInputStream(jar);
    }

    /** Returns true if the other one has the same content. */
    boolean isSameAs(BuiltPlugin other) {
        return Arrays.equals(jar, other.jar);
    }
}
