// SPDX-License-Identifier: Apache-2.0
import { commandPlaylist, readPlaylists } from "./api-scenes.js";
import { attempt } from "./attempt.js";
import { byId, setText } from "./dom.js";
import { known, learn, onKnown } from "./known.js";
import { t } from "./texts.js";
import { warnIfNotSaved } from "./toasts.js";

/** Keeps what an answer says of the playlist that runs, and when it was read. */
export const learnRun = ({ running, reason }) => learn("run", { running, reason, readAt: performance.now() });

/** Sends `start`, `stop` or `next` to a playlist. Returns the answer, or null if it failed. */
export async function commandRun({ id, label }, command) {
  const answer = await attempt(t("{label}: this was not done.", { label }), () => commandPlaylist(id, command));
  if (!answer) return null;
  warnIfNotSaved(answer);
  learnRun(answer);
  return answer;
}

/** Says in the view of the light that a playlist changes it, and stops it. */
export class PlaylistBar {
  #bar = byId("playlist-bar");

  constructor() {
    onKnown(["playlists", "run"], () => this.#render());
    byId("playlist-stop").addEventListener("click", () => this.#stop());
  }

  /** Reads the playlists with what runs. */
  async refresh() {
    const answer = await readPlaylists();
    learnRun(answer);
    learn("playlists", answer.playlists);
  }

  get #playlist() {
    return known("playlists").find(({ id }) => id === known("run").running?.playlist);
  }

  #render() {
    const playlist = this.#playlist;
    this.#bar.hidden = !playlist;
    if (playlist) setText(byId("playlist-text"), t("Playlist {label} changes the light.", { label: playlist.label }));
  }

  async #stop() {
    await commandRun(this.#playlist, "stop");
    byId("save-scene").focus();
  }
}
