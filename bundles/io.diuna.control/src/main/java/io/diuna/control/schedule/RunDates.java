// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Dates for which a schedule has run. Immutable.
 *
 * @param id id of the schedule
 * @param when text of its time: after a change of it other dates count
 * @param dates the newest 32, in the order of the runs
 */
record RunDates(String id, String when, List<LocalDate> dates) {

    static final int MOST = 32;

    RunDates {
        dates = List.copyOf(dates);
    }

    RunDates with(LocalDate date) {
        List<LocalDate> more = new ArrayList<>(dates);
        more.add(date);
        return new RunDates(id, when, more.subList(Math.max(0, more.size() - MOST), more.size()));
    }
}
