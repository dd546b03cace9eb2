// SPDX-License-Identifier: Apache-2.0
/** Conversion between JSON and the platform's types. */
@NullMarked
package io.diuna.web.json;

import org.jspecify.annotations.NullMarked;
