// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Who an animation is: service properties that are known before any code of the plugin runs. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AnimationInfo {

    /** The prefix of the service properties: {@code diuna.animation.id}, {@code diuna.animation.label} and so on. */
    String PREFIX_ = "diuna.animation.";

    /** What configuration, REST and saved state call it: lower-case letters, digits and hyphens. Never change it. */
    String id();

    /** What people read. */
    String label();

    /** One sentence about what is seen, or nothing. */
    String description() default "";
}
