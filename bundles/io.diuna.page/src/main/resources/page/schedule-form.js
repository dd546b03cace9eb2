// SPDX-License-Identifier: Apache-2.0
import { schedules } from "./api-scenes.js";
import { checksField, choiceField, compositeField, numberField, textField, timeField } from "./fields.js";
import { askForm, idFor, named } from "./forms.js";
import { known } from "./known.js";
import { actionField } from "./schedule-action.js";
import { locale, t } from "./texts.js";

const TIME = "time";
const ALWAYS = "always";
const EACH_YEAR = "each-year";
const DATES = "dates";
const MOST_OFFSET = 360;
const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const A_MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86400000;

const dayName = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });

/** Names of the days of the week, by their ids. */
export const days = () => DAYS.map((id, index) => ({ id, label: dayName.format(A_MONDAY + index * DAY_MS) }));

/** Asks for a schedule, or for a new one if it is null, and saves it. */
export function askSchedule(schedule) {
  return askForm({
    title: schedule ? t("Schedule {label}", { label: schedule.label }) : t("New schedule"),
    fields: [
      textField("label", t("Name"), schedule?.label, { maxLength: 64 }),
      whenField(schedule?.when ?? "18:00"),
      checksField("days", t("Days (none: every day)"), days(), schedule?.days ?? []),
      datesField(schedule?.from ?? null, schedule?.until ?? null),
      actionField(schedule?.action ?? { kind: "scene", scene: known("scenes")[0]?.id }),
    ],
    save: ({ dates, ...values }) => {
      const id = schedule?.id ?? idFor(named(values).label, "schedule", known("schedules"));
      return schedules.put(id, { ...values, ...dates }, schedule?.tag);
    },
  });
}

/** Time of the day, or sunrise or sunset with minutes before or after. */
function whenField(when) {
  const [, sun, offset] = /^(sunrise|sunset)([+-]\d+)?$/.exec(when) ?? [];
  const kinds = [
    { id: TIME, label: t("Time") },
    { id: "sunrise", label: t("Sunrise") },
    { id: "sunset", label: t("Sunset") },
  ];
  const time = timeField("time", t("Time of the day"), sun ? "18:00" : when, "time");
  const bounds = { min: -MOST_OFFSET, max: MOST_OFFSET, step: 1, required: true, hint: t("Negative numbers are before it.") };
  const minutes = numberField("offset", t("Minutes after it"), Number(offset ?? 0), bounds);
  const show = (id) => {
    time.node.hidden = id !== TIME;
    minutes.node.hidden = id === TIME;
  };
  const kind = choiceField("kind", t("At"), kinds, sun ?? TIME, show);
  show(kind.value());
  const value = () => {
    const after = minutes.value();
    return kind.value() === TIME ? time.value() : `${kind.value()}${after === 0 ? "" : (after > 0 ? "+" : "") + after}`;
  };
  return compositeField("when", t("When"), [kind, time, minutes], value);
}

/** First and last date: none, both with a year, or both of each year. Its value has `from` and `until`. */
function datesField(from, until) {
  const isYearly = /^\d{2}-\d{2}$/.test(from ?? until ?? "");
  const year = new Date().getFullYear();
  const withYear = (date) => (date && isYearly ? `${year}-${date}` : date);
  const kinds = [
    { id: ALWAYS, label: t("Always") },
    { id: EACH_YEAR, label: t("Each year") },
    { id: DATES, label: t("Dates") },
  ];
  const first = timeField("from", t("First day"), withYear(from), "date");
  const last = timeField("until", t("Last day"), withYear(until), "date");
  const show = (id) => {
    first.node.hidden = id === ALWAYS;
    last.node.hidden = id === ALWAYS;
  };
  const kind = choiceField("range", t("Season"), kinds, from || until ? (isYearly ? EACH_YEAR : DATES) : ALWAYS, show);
  show(kind.value());
  const dateOf = (one) =>
    kind.value() === ALWAYS ? null : (kind.value() === EACH_YEAR ? one.value().slice(5) : one.value()) || null;
  return compositeField("dates", t("Dates"), [kind, first, last], () => ({ from: dateOf(first), until: dateOf(last) }), [
    "from",
    "until",
  ]);
}
