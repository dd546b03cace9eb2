// SPDX-License-Identifier: Apache-2.0
import { Connection } from "./connection.js";
import { byId } from "./dom.js";
import { Master } from "./master.js";
import { Plugins } from "./plugins.js";
import { Stage } from "./stage.js";
import { refreshStatus } from "./status.js";
import { Strips } from "./strips.js";
import { Zones } from "./zones.js";

const STATUS_EVERY_MS = 1000;
const REST_EVERY_MS = 2000;

const stage = new Stage(byId("strips"));
const zones = new Zones(stage);
const master = new Master();
const strips = new Strips(() => refreshRest());
const plugins = new Plugins(() => refreshRest());
const connection = new Connection(stage, () => {
  refreshStatus().catch(leaveToConnection);
  refreshRest();
});

/** A question that fails is asked again soon; that the server is gone is for the connection to find out and say. */
function leaveToConnection(problem) {
  console.debug(problem);
}

const refreshRest = () =>
  Promise.allSettled([master.refresh(), zones.refresh(), strips.refresh(), plugins.refresh()]);

/** Does the work again and again, each time a while after it was done, as long as the server answers. */
function repeat(work, pause) {
  setTimeout(async () => {
    if (connection.answers) await work().catch(leaveToConnection);
    repeat(work, pause);
  }, pause);
}

connection.open();
repeat(refreshStatus, STATUS_EVERY_MS);
repeat(refreshRest, REST_EVERY_MS);
