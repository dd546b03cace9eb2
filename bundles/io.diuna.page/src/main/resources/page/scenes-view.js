// SPDX-License-Identifier: Apache-2.0
import { schedules } from "./api-scenes.js";
import { listPart } from "./known.js";
import { Palettes } from "./palettes.js";
import { Playlists } from "./playlists.js";
import { SceneList } from "./scene-list.js";
import { Schedules } from "./schedules.js";

new SceneList();
new Playlists();
new Schedules();
new Palettes();

/** Parts of the view of scenes, which is loaded when it is shown for the first time. */
export const parts = [{ part: listPart("schedules", schedules.read), kinds: ["schedule"] }];
