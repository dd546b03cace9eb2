// SPDX-License-Identifier: Apache-2.0
/** The words of the REST API: what is written and what is read. */
@NullMarked
package io.diuna.web.json;

import org.jspecify.annotations.NullMarked;
