// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.schedule;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Status of a schedule.
 *
 * @param next when it runs next, in whole seconds; null if it does not
 * @param reason why it does not run any more, as a user-facing text; null if it does
 * @param lastRun when it ran last, since the start of Diuna and since it was saved; null if it did not
 * @param problem why its last run failed, as a user-facing text; null if it did not
 */
public record ScheduleStatus(
        @Nullable ZonedDateTime next,
        @Nullable String reason,
        @Nullable Instant lastRun,
        @Nullable String problem) {}
