// SPDX-License-Identifier: Apache-2.0
/** Appenders of Logback that no thread waits for; {@code logback.xml} names them. */
@NullMarked
package io.diuna.logback;

import org.jspecify.annotations.NullMarked;
