// SPDX-License-Identifier: Apache-2.0
import { readStatus } from "./api.js";
import { byId, element, setText } from "./dom.js";
import { language, t } from "./texts.js";

/** Problems that stand above the controls; the view of the system lists all of them with what to do. */
const MOST_PROBLEMS = 2;

const count = new Intl.NumberFormat(language);

/** Reads the status, and shows problems below the live picture and the rest in its view. */
export async function refreshStatus() {
  const status = await readStatus();
  if (byId("status")) showStatus(status);
  showProblems(status.problems ?? []);
}

function showStatus({ frame, uptimeSeconds, version, health }) {
  const values = {
    fps: frame.fps.toFixed(1),
    number: count.format(frame.number),
    missed: t("{missed} ({total} in total)", { missed: count.format(frame.lastMinute.missed), total: count.format(frame.missed) }),
    uptime: duration(uptimeSeconds),
    version,
    health: health === "OK" ? t("OK") : health === "DEGRADED" ? t("Degraded") : health,
  };
  const field = (name) => byId("status").querySelector(`[data-status=${name}]`);
  for (const [name, text] of Object.entries(values)) setText(field(name), text);
  setText(byId("about-version"), version);
  field("health").dataset.health = health;
}

function showProblems(problems) {
  const list = byId("problems");
  if (list.dataset.problems === problems.join("\n")) return;
  list.dataset.problems = problems.join("\n");
  const rows = problems.slice(0, MOST_PROBLEMS).map((problem) => element("li", {}, problem));
  const others = problems.length - rows.length;
  if (others > 0) rows.push(element("li", {}, element("a", { href: "#system" }, t("More problems under System: {count}", { count: others }))));
  list.replaceChildren(...rows);
  list.hidden = problems.length === 0;
}

/** Formats seconds in the two largest units. */
function duration(seconds) {
  const [days, hours, minutes] = [seconds / 86400, (seconds / 3600) % 24, (seconds / 60) % 60].map(Math.floor);
  if (days > 0) return `${days} d ${hours} h`;
  if (hours > 0) return `${hours} h ${minutes} min`;
  if (minutes > 0) return `${minutes} min ${Math.floor(seconds % 60)} s`;
  return `${Math.floor(seconds)} s`;
}
