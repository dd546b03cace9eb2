// SPDX-License-Identifier: Apache-2.0
/** Overview of the animations of the distribution: previews, and what their pixels cost. */
@NullMarked
package io.diuna.itests.benchmarks.animation;

import org.jspecify.annotations.NullMarked;
