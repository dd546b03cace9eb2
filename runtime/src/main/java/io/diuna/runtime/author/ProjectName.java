// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.author;

import io.diuna.runtime.base.CliException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Name of a plugin project, such as {@code com.example.glimmer}: package, symbolic name and artifact id. The last part names
 * the animation and its class.
 *
 * @param id the name
 */
record ProjectName(String id) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+");
    private static final String OURS = "io.diuna.";

    /**
     * Checks the name.
     *
     * @throws CliException if it is not valid; the message says what is
     */
    ProjectName {
        if (!NAME.matcher(id).matches() || !SourceVersion.isName(id)) {
            throw CliException.usage("'" + id
                    + "' is not a name for a plugin; take a package of your own, in lower-case letters and digits, such as"
                    + " com.example.glimmer");
        }
        if (id.startsWith(OURS)) {
            throw CliException.usage("Names that begin with " + OURS
                    + " are those of Diuna; take a package of your own," + " such as com.example.glimmer");
        }
    }

    /** Returns the last part, the id of the animation. */
    String animationId() {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    /** Returns all but the last part, the Maven group id. */
    String groupId() {
        return id.substring(0, id.lastIndexOf('.'));
    }

    /** Returns the name of the class. */
    String className() {
        String last = animationId();
        return last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
    }

    /** Returns the path of the package. */
    String packagePath() {
        return id.replace('.', '/');
    }
}
