// SPDX-License-Identifier: Apache-2.0
import { readAnimations, readPalettes, readStrips } from "./api.js";
import { groups, scenes } from "./api-scenes.js";
import { Connection } from "./connection.js";
import { showDemoHint } from "./demo-hint.js";
import { askPassword } from "./dialogs.js";
import { DevBanner } from "./dev.js";
import { byId, setText } from "./dom.js";
import { registerWorker } from "./install.js";
import { known, listPart, onKnown } from "./known.js";
import { LiveView } from "./live-view.js";
import { Master } from "./master.js";
import { NightLight } from "./night-light.js";
import { PlaylistBar } from "./playlist-bar.js";
import { SceneRow } from "./scene-row.js";
import { isAdministrator, isLoggedIn, isShared, logOut, mayControl, onSession, refreshSession } from "./session.js";
import { refreshSignals } from "./signal-values.js";
import { refreshStatus } from "./status.js";
import { StateEvents } from "./state-events.js";
import { Targets } from "./targets.js";
import { t, translatePage } from "./texts.js";
import { showToast } from "./toasts.js";
import { Undo } from "./undo.js";
import { fillView, onView, shownView, startViews } from "./views.js";
import { Zones } from "./zones.js";

/** Counters (frame number, frame rate, uptime) and values of signals have no events; everything else is read after an event. */
const COUNTERS_INTERVAL_MS = 1000;

/** Views whose parts are loaded when they are shown for the first time. */
const later = new Map([
  ["scenes", () => fillView("scenes").then(() => import("./scenes-view.js"))],
  ["setup", () => fillView("setup").then(() => import("./setup-view.js"))],
  ["plugins", () => fillView("plugins").then(() => import("./plugins-view.js"))],
  ["system", () => fillView("system").then(() => import("./system-view.js"))],
]);

translatePage();
startViews();

const login = byId("login");
const liveView = new LiveView(byId("strips"));
const zones = new Zones(liveView, () => targets.changeCount);
const targets = new Targets(); // hides cards of zones after they were made
const master = new Master();
new SceneRow();
onKnown(["strips"], () => showStrips(known("strips")));

/** Parts of the page by the kinds of events after which they are read again. */
const parts = [
  { part: master, kinds: ["master"] },
  { part: zones, kinds: ["zone", "look", "plugin"] },
  { part: listPart("animations", readAnimations), kinds: ["plugin"] },
  { part: listPart("palettes", readPalettes), kinds: ["palette", "plugin"] },
  { part: listPart("strips", readStrips), kinds: ["strip"] },
  { part: listPart("scenes", scenes.read), kinds: ["scene"] },
  { part: listPart("groups", groups.read), kinds: ["group"] },
  { part: new Undo(), kinds: ["look", "master"] },
  { part: new NightLight(), kinds: ["master"] },
  { part: new PlaylistBar(), kinds: ["playlist"] },
  { part: new DevBanner(), kinds: ["dev"] },
];

function showStrips(strips) {
  liveView.setStates(strips);
  showDemoHint(strips);
}

/** Reads the parts that depend on one of the kinds; `all` reads everything. */
function refresh(kinds) {
  const changed = new Set(kinds);
  return read(parts.filter((one) => changed.has("all") || one.kinds.some((kind) => changed.has(kind))));
}

function read(due) {
  return Promise.allSettled(due.map((one) => one.part.refresh())).then((results) => {
    const isRefused = results.some(({ reason }) => reason?.status === 401 || reason?.status === 403);
    if (isRefused && isAdministrator()) refreshSession().catch(ignore); // the session has ended
  });
}

/** Loads the parts of a view that is shown for the first time. */
async function load(view) {
  const open = later.get(view);
  later.delete(view);
  if (!open) return;
  try {
    const more = (await open()).parts;
    parts.push(...more);
    if (mayControl()) read(more);
  } catch (problem) {
    // A module of a newer page does not fit to those that are loaded already.
    if (problem instanceof SyntaxError) return location.reload();
    later.set(view, open); // the server is away; showing the view again loads it
    ignore(problem);
  }
}

const events = new StateEvents((kinds) => {
  refresh(kinds);
  refreshStatus().catch(ignore);
});
let wasLive = false;
const connection = new Connection(liveView, () => {
  if (wasLive || !events.isStarted) events.start(); // again, also if the old stream seems to be open
  wasLive = true;
  if (login.hidden) refreshSession().catch(ignore);
});

/** Ignores a failed request: the connection reports an unreachable server, and everything is read after a reconnect. */
function ignore(problem) {
  console.debug(problem);
}

/** Repeats the work with a pause after each run, while the server answers. */
function repeat(work, pause) {
  setTimeout(async () => {
    if (connection.answers) await work().catch(ignore);
    else events.stop();
    repeat(work, pause);
  }, pause);
}

/** Logs in for the console, which has sent the browser here, and goes back to it. */
async function enterConsole() {
  history.replaceState(null, "", location.pathname);
  if (isAdministrator() || (await askPassword())) location.href = "system/console";
}

/** Says after a login from another device that only the administrator may switch lights, until others may, too. */
function askWhoMaySwitch() {
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
  if (isAdministrator() && !isShared() && !isHere) {
    showToast(t("Only you may switch lights so far."), t("Set a PIN or let anyone in the house switch them: see System, Access."));
  }
}

login.addEventListener("click", () => (isLoggedIn() ? logOut().catch(ignore) : askPassword(false)));
onSession((isNew) => {
  login.hidden = false;
  login.querySelector("use").setAttribute("href", isLoggedIn() ? "#icon-out" : "#icon-lock");
  setText(login.querySelector("span"), isLoggedIn() ? t("Log out") : t("Log in"));
  connection.open();
  if (mayControl() && events.isStarted) refresh(["all"]);
  else if (mayControl()) events.start(); // reads everything
  if (isNew) askWhoMaySwitch();
});

onView(load);
load(shownView());
refreshSession()
  .then(() => {
    if (new URLSearchParams(location.search).get("login") === "console") return enterConsole();
  })
  .catch(() => connection.open());
repeat(refreshStatus, COUNTERS_INTERVAL_MS);
repeat(refreshSignals, COUNTERS_INTERVAL_MS);
registerWorker();
// The browser would open a dropped file instead of the page.
for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());
