// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Declaration of a command: service properties from which Gogo finds it, and from which {@code help} and {@code complete} are
 * made.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CommandInfo {

    /** Prefix of the service properties: {@code osgi.command.scope}, {@code osgi.command.function} and so on. */
    String PREFIX_ = "osgi.command.";

    /** Name of the command, without its scope. */
    String function();

    /** Words after the name, such as {@code ID [key=value ...]}; empty for none. */
    String usage() default "";

    /** One sentence about what it does. */
    String summary();

    /** Lines about its words, for {@code help COMMAND}. */
    String[] details() default {};

    /** Scope of the command. */
    String scope() default AdminCommand.SCOPE;
}
