// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import io.diuna.control.library.DocumentFormat;
import java.time.LocalDate;
import java.util.List;

/** Dates of runs, for tests over all kinds of documents. */
public final class RunDatesSample {

    private RunDatesSample() {}

    public static DocumentFormat<?> format() {
        return new RunDatesDocument();
    }

    /** Returns a document of two schedules. */
    public static byte[] document() {
        return new RunDatesDocument()
                .write(List.of(
                        new RunDates("evening", "20:00", List.of(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 3))),
                        new RunDates("late", "sunset+30", List.of())));
    }
}
