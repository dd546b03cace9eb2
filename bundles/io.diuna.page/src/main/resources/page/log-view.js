// SPDX-License-Identifier: Apache-2.0
import { readLog } from "./api-system.js";
import { byId, element, setText } from "./dom.js";
import { isAdministrator } from "./session.js";
import { language, t } from "./texts.js";
import { repeatWhileShown, shownView } from "./views.js";

const INTERVAL_MS = 5000;
const TYPING_MS = 250;
const MOST_LINES = 400;

/** Choice of the list, and name of the logger, for what administrators did. */
const AUDIT = "audit";

const time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
const day = new Intl.DateTimeFormat(language, { dateStyle: "medium" });

/** Newest lines of the log, for the administrator. It is read after events, and every 5 s while its view is shown. */
export class LogView {
  #panel = byId("log-section");
  #lines = byId("log");
  #level = byId("log-level");
  #text = byId("log-text");
  #follow = byId("log-follow");
  #last = 0;
  #asked = 0;
  #isReading = false;

  constructor() {
    let timer = 0;
    this.#text.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#restart(), TYPING_MS);
    });
    this.#level.addEventListener("change", () => this.#restart());
    this.#follow.addEventListener("change", () => this.#scroll());
    repeatWhileShown("system", INTERVAL_MS, () => this.refresh());
  }

  /** Reads new lines if the administrator is logged in and sees the log. */
  async refresh() {
    this.#panel.hidden = !isAdministrator();
    if (!isAdministrator() || shownView() !== "system" || this.#isReading) return;
    this.#isReading = true;
    const asked = this.#asked;
    try {
      const chosen = this.#level.value === AUDIT ? { level: "info", logger: AUDIT } : { level: this.#level.value };
      const filter = { ...chosen, text: this.#text.value.trim() };
      const records = await readLog({ ...filter, after: this.#last, limit: MOST_LINES });
      if (records.length === 0 && (await this.#hasRestarted())) this.#clear();
      else if (asked === this.#asked) this.#append(records);
    } finally {
      this.#isReading = false;
    }
    if (asked !== this.#asked) await this.refresh();
  }

  /** Returns true if the newest record has a smaller number than the last one here: after a restart of Diuna they count from 1 again. */
  async #hasRestarted() {
    const [newest] = this.#last > 0 ? await readLog({ level: "trace", text: "", after: 0, limit: 1 }) : [];
    return newest?.number < this.#last;
  }

  #clear() {
    this.#asked++;
    this.#last = 0;
    this.#lines.replaceChildren();
  }

  #restart() {
    this.#clear();
    this.refresh().catch((problem) => setText(byId("log-state"), problem.message));
  }

  #append(records) {
    this.#last = records.at(-1)?.number ?? this.#last;
    this.#lines.append(...records.map(lineOf));
    while (this.#lines.children.length > MOST_LINES) this.#lines.firstElementChild.remove();
    setText(byId("log-state"), this.#lines.children.length === 0 ? t("No line matches.") : "");
    if (records.length > 0) this.#scroll();
  }

  #scroll() {
    if (this.#follow.checked) this.#lines.scrollTop = this.#lines.scrollHeight;
  }
}

function lineOf(record) {
  const { level, logger, message, fields = {}, trace = [] } = record;
  const at = new Date(record.time);
  const about = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
  const head = [
    element("time", { dateTime: record.time, title: day.format(at) }, time.format(at)),
    element("b", {}, level.toUpperCase()),
    element("span", { className: "logger", title: `${logger} · ${record.thread}` }, logger.split(".").at(-1)),
  ];
  const line = element("div", { className: "log-line" }, ...head, element("span", { className: "message" }, [message, ...about].join(" ")));
  line.dataset.level = level;
  if (trace.length > 0) {
    const details = element("details", {}, element("summary", {}, t("Stack trace")), element("pre", {}, trace.join("\n")));
    line.append(details);
  }
  return line;
}
