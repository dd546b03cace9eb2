// SPDX-License-Identifier: Apache-2.0
/** The show over HTTP. */
@NullMarked
package io.diuna.itests.framework.web;

import org.jspecify.annotations.NullMarked;
