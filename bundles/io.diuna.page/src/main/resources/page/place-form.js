// SPDX-License-Identifier: Apache-2.0
import { putPlace, readPlace } from "./api-scenes.js";
import { attemptAsAdministrator } from "./attempt.js";
import { numberField, textField } from "./fields.js";
import { askForm } from "./forms.js";
import { t } from "./texts.js";
import { showToast } from "./toasts.js";

/** Asks the administrator for the place, on which sunrise, sunset and the clock of schedules depend; null if it was not set. */
export async function askPlace() {
  const place = await attemptAsAdministrator(t("The place cannot be read."), readPlace);
  if (!place) return null;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const saved = await askForm({
    title: t("Place"),
    hint: t("For sunrise and sunset, and for the time zone of schedules. It stays on this device."),
    fields: [
      numberField("latitude", t("Latitude, in degrees north"), place.latitude, {
        min: -90,
        max: 90,
        empty: null,
        placeholder: "52.23",
      }),
      numberField("longitude", t("Longitude, in degrees east"), place.longitude, {
        min: -180,
        max: 180,
        empty: null,
        placeholder: "21.01",
      }),
      textField("timeZone", t("Time zone"), place.timeZone, {
        placeholder: zone,
        hint: t("Empty for that of the machine. This browser is in {zone}.", { zone }),
      }),
    ],
    save: (values) => putPlace({ ...values, timeZone: values.timeZone || null }, place.tag),
  });
  if (saved) showToast(t("The place is set."));
  return saved;
}
