// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Identity of an animation: service properties that are known before any code of the plugin runs. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AnimationInfo {

    /** Prefix of the service properties: {@code diuna.animation.id}, {@code diuna.animation.label} and so on. */
    String PREFIX_ = "diuna.animation.";

    /** {@return the id in configuration, REST and saved state: lower-case letters, digits and hyphens} Never change it. */
    String id();

    /** {@return the display name} */
    String label();

    /** {@return one sentence about what is seen; may be empty} */
    String description() default "";

    /**
     * {@return what the animation uses beside its parameters, {@link AnimationInput#NONE} if nothing} User interfaces hide other
     * controls.
     */
    AnimationInput[] inputs() default {AnimationInput.COLOR, AnimationInput.PALETTE};

    /**
     * {@return words to find the animation by: lower-case letters, digits and hyphens} Usual ones are {@code 1d} and
     * {@code 2d} for the zones that it is made for, {@code sound} if it follows music, {@code calm}, {@code party},
     * {@code fire}, {@code water}, {@code space}, {@code game}, {@code clock}, {@code text} and {@code flashing}.
     */
    String[] tags() default {};
}
