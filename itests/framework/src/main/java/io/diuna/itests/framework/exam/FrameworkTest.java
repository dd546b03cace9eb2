// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.exam;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The annotated class runs inside an OSGi framework of its own.
 *
 * <p>The class says what the framework holds in one static method, annotated with {@link
 * org.ops4j.pax.exam.Configuration}, that takes nothing and returns an array of Pax Exam options. That method runs
 * outside; everything that JUnit calls later (set-up, tests, tear-down) runs inside, on a twin of the test object.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PaxExamExtension.class)
public @interface FrameworkTest {}
