// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.control.schedule.ScheduleTimes.NextRun;
import io.diuna.platform.schedule.Place;
import io.diuna.platform.schedule.Schedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTimesTest {

    private static final Place WARSAW = new Place(52.2297, 21.0122, "Europe/Warsaw");
    private static final Place TROMSO = new Place(69.6492, 18.9553, "Europe/Oslo");
    private static final Place NOWHERE = new Place(null, null, "Europe/Warsaw");

    @ParameterizedTest
    @CsvSource({
        "Europe/Warsaw,    2026-03-28, 02:30,    2026-03-28T02:30+01:00",
        "Europe/Warsaw,    2026-03-29, 01:59:59, 2026-03-29T01:59:59+01:00",
        "Europe/Warsaw,    2026-03-29, 02:00,    2026-03-29T03:00+02:00",
        "Europe/Warsaw,    2026-03-29, 02:30,    2026-03-29T03:00+02:00",
        "Europe/Warsaw,    2026-03-29, 03:00,    2026-03-29T03:00+02:00",
        "Europe/Warsaw,    2026-03-30, 02:30,    2026-03-30T02:30+02:00",
        "Europe/Warsaw,    2026-10-25, 02:30,    2026-10-25T02:30+02:00",
        "Europe/Warsaw,    2026-10-25, 03:00,    2026-10-25T03:00+01:00",
        "America/New_York, 2026-03-08, 02:30,    2026-03-08T03:00-04:00",
        "America/New_York, 2026-11-01, 01:30,    2026-11-01T01:30-04:00",
        "America/New_York, 2026-11-01, 02:00,    2026-11-01T02:00-05:00",
        "Australia/Sydney, 2026-10-04, 02:30,    2026-10-04T03:00+11:00",
        "Australia/Sydney, 2026-04-05, 02:30,    2026-04-05T02:30+11:00",
        "Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-04T02:30+11:00"
    })
    void changesOfDaylightSaving(String zone, LocalDate date, String when, OffsetDateTime expected) {
        ScheduleTimes times = new ScheduleTimes(new Place(null, null, zone));
        ZonedDateTime at = times.at(TestSchedules.daily("x", when), date).orElseThrow();
        assertThat(at.toOffsetDateTime()).isEqualTo(expected);
        assertThat(times.next(TestSchedules.daily("x", when), at.toInstant().minusSeconds(1), unused -> false))
                .isEqualTo(new NextRun(at, null));
    }

    /** Published times of Warsaw and Biała Podlaska, to the minute. */
    @ParameterizedTest
    @CsvSource({
        "52.2297, 21.0122, 2020-06-21, 04:14, 21:01",
        "52.2297, 21.0122, 2020-12-21, 07:43, 15:25",
        "52.0325, 23.1165, 2008-03-20, 05:30, 17:40",
        "52.0325, 23.1165, 2008-06-21, 04:06, 20:51",
        "52.0325, 23.1165, 2008-09-23, 06:14, 18:24",
        "52.0325, 23.1165, 2008-12-22, 07:33, 15:18"
    })
    void publishedSunriseAndSunset(double latitude, double longitude, LocalDate date, String rise, String set) {
        ScheduleTimes times = new ScheduleTimes(new Place(latitude, longitude, "Europe/Warsaw"));
        for (String offset : new String[] {"", "+90", "-45", "+360", "-360"}) {
            Duration shift = Duration.ofMinutes(offset.isEmpty() ? 0 : Integer.parseInt(offset));
            assertNear(times.at(TestSchedules.daily("x", "sunrise" + offset), date), date, rise, shift);
            assertNear(times.at(TestSchedules.daily("x", "sunset" + offset), date), date, set, shift);
        }
    }

    private static void assertNear(Optional<ZonedDateTime> at, LocalDate date, String published, Duration shift) {
        ZonedDateTime expected = date.atTime(LocalTime.parse(published))
                .atZone(ZoneId.of("Europe/Warsaw"))
                .plus(shift);
        assertThat(Duration.between(expected, at.orElseThrow()).abs()).isLessThanOrEqualTo(Duration.ofMinutes(2));
        assertThat(at.orElseThrow().getNano()).isZero();
    }

    @Test
    void sunsetsReachOverTheChangeOfDaylightSaving() {
        ScheduleTimes times = new ScheduleTimes(WARSAW);
        for (LocalDate date = LocalDate.of(2026, 1, 1); date.getYear() == 2026; date = date.plusDays(1)) {
            for (String when : new String[] {"sunrise", "sunset"}) {
                ZonedDateTime at =
                        times.at(TestSchedules.daily("x", when), date).orElseThrow();
                assertThat(at.toLocalDate()).isEqualTo(date);
            }
        }
    }

    @Test
    void thereIsNoSunsetInThePolarDayAndNoSunriseInThePolarNight() {
        ScheduleTimes times = new ScheduleTimes(TROMSO);
        assertThat(times.at(TestSchedules.daily("x", "sunset"), LocalDate.of(2026, 6, 21)))
                .isEmpty();
        assertThat(times.at(TestSchedules.daily("x", "sunrise"), LocalDate.of(2026, 12, 21)))
                .isEmpty();
        NextRun afterPolarDay = next(times, TestSchedules.daily("x", "sunset-10"), "2026-06-21T12:00:00Z");
        assertThat(afterPolarDay.at()).isNotNull();
        assertThat(LocalDate.from(afterPolarDay.at())).isBetween(LocalDate.of(2026, 7, 22), LocalDate.of(2026, 7, 31));
        assertThat(next(times, ranged("sunset", "06-21", "06-21"), "2026-06-01T12:00:00Z"))
                .isEqualTo(new NextRun(null, "The sun does not set on that day"));
        assertThat(next(times, ranged("sunrise+10", "12-15", "01-02"), "2026-06-01T12:00:00Z"))
                .isEqualTo(new NextRun(null, "The sun does not rise on that day"));
    }

    @Test
    void withoutAPlaceThereIsNoSunAndItSaysSo() {
        ScheduleTimes times = new ScheduleTimes(NOWHERE);
        assertThat(next(times, TestSchedules.daily("x", "sunset"), "2026-06-01T12:00:00Z"))
                .isEqualTo(new NextRun(null, "No place is set"));
        assertThat(times.at(TestSchedules.daily("x", "sunset"), LocalDate.of(2026, 6, 1)))
                .isEmpty();
    }

    @Test
    void weekdaysAndDates() {
        Schedule weekend = TestSchedules.of("x", "08:00", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), null, null);
        assertNext(weekend, "2026-05-01T12:00:00Z", "2026-05-02T08:00+02:00"); // a Friday
        assertNext(weekend, "2026-05-03T06:00:00Z", "2026-05-09T08:00+02:00"); // Sunday, 8 sharp
        Schedule once = ranged("20:00", "2026-12-24", "2026-12-24");
        assertNext(once, "2026-05-01T12:00:00Z", "2026-12-24T20:00+01:00");
        assertThat(next(new ScheduleTimes(NOWHERE), once, "2026-12-24T19:00:00Z"))
                .isEqualTo(new NextRun(null, "Its dates are over"));
        assertNext(ranged("20:00", "2099-01-01", null), "2026-05-01T12:00:00Z", "2099-01-01T20:00+01:00");
        assertNext(ranged("20:00", null, "2026-05-02"), "2026-05-01T12:00:00Z", "2026-05-01T20:00+02:00");
        assertThat(next(new ScheduleTimes(NOWHERE), TestSchedules.disabled(weekend), "2026-12-24T19:00:00Z")
                        .reason())
                .contains("disabled");
    }

    @Test
    void datesOfEachYearMayReachOverTheNewYear() {
        Schedule advent = ranged("16:00", "12-01", "01-06");
        assertNext(advent, "2026-01-06T14:00:00Z", "2026-01-06T16:00+01:00");
        assertNext(advent, "2026-01-06T15:00:00Z", "2026-12-01T16:00+01:00");
        assertNext(advent, "2026-12-31T15:00:00Z", "2027-01-01T16:00+01:00");
        Schedule summer = ranged("16:00", "06-01", "08-31");
        assertNext(summer, "2026-08-31T14:00:00Z", "2027-06-01T16:00+02:00");
    }

    @Test
    void leapDays() {
        Schedule leap = ranged("12:00", "02-29", "02-29");
        assertNext(leap, "2026-05-01T12:00:00Z", "2028-02-29T12:00+01:00");
        assertNext(leap, "2096-03-01T12:00:00Z", "2104-02-29T12:00+01:00");
        Schedule monday = TestSchedules.of("x", "12:00", Set.of(DayOfWeek.MONDAY), "02-29", "02-29");
        assertNext(monday, "2026-05-01T12:00:00Z", "2044-02-29T12:00+01:00");
        assertNext(ranged("12:00", "02-20", "02-29"), "2026-02-28T11:00:00Z", "2027-02-20T12:00+01:00");
        assertNext(TestSchedules.daily("x", "12:00"), "2028-02-28T11:00:00Z", "2028-02-29T12:00+01:00");
    }

    @Test
    void aDateThatIsDoneIsSkipped() {
        NextRun next = new ScheduleTimes(NOWHERE)
                .next(
                        TestSchedules.daily("x", "20:00"),
                        Instant.parse("2026-05-01T12:00:00Z"),
                        date -> date.equals(LocalDate.of(2026, 5, 1)));
        assertThat(next.at()).isNotNull();
        assertThat(next.at().toLocalDate()).isEqualTo(LocalDate.of(2026, 5, 2));
    }

    private static Schedule ranged(String when, @Nullable String from, @Nullable String until) {
        return TestSchedules.of("x", when, Set.of(), from, until);
    }

    private static NextRun next(ScheduleTimes times, Schedule schedule, String after) {
        return times.next(schedule, Instant.parse(after), unused -> false);
    }

    private static void assertNext(Schedule schedule, String after, String expected) {
        ZonedDateTime at = next(new ScheduleTimes(NOWHERE), schedule, after).at();
        assertThat(at).isNotNull();
        assertThat(at.toOffsetDateTime()).isEqualTo(OffsetDateTime.parse(expected));
    }
}
