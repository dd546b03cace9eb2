// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

/** Refusal of a jar. The message is a predicate without its subject, such as {@code has no manifest; build it again}. */
final class JarRefusedException extends Exception {

    private static final long serialVersionUID = 1;

    JarRefusedException(String predicate) {
        super(predicate);
    }

    JarRefusedException(String predicate, Throwable cause) {
        super(predicate, cause);
    }

    /** Creates the refusal of a jar that tools do not agree on: bytes that no jar tool writes, or a damaged copy. */
    static JarRefusedException malformed(String what) {
        return new JarRefusedException(
                "is not a jar, or an incomplete one, or was changed (" + what + "); copy it again, or build it again");
    }
}
