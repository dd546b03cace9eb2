// SPDX-License-Identifier: Apache-2.0
import { readBackup, sendBackup } from "./api-files.js";
import { confirm } from "./dialogs.js";
import { byId, element } from "./dom.js";
import { isAdministrator } from "./session.js";
import { sizeText } from "./sizes.js";
import { t } from "./texts.js";
import { showProblem, showToast } from "./toasts.js";
import { UploadBar } from "./upload.js";

/** Backup and restore of everything, for the administrator. */
export class Backup {
  #panel = byId("backup-section");
  #save = byId("save-backup");
  #file = byId("backup-file");
  #bar = new UploadBar(byId("backup-upload"));

  constructor() {
    this.#save.addEventListener("click", () => this.#download());
    byId("restore-backup").addEventListener("click", () => this.#file.click());
    this.#file.addEventListener("change", () => {
      const [file] = this.#file.files;
      if (file) this.#restore(file);
      this.#file.value = "";
    });
  }

  async refresh() {
    this.#panel.hidden = !isAdministrator();
  }

  async #download() {
    if (this.#save.ariaBusy) return;
    this.#save.ariaBusy = "true";
    try {
      const { name, blob } = await readBackup();
      const link = element("a", { href: URL.createObjectURL(blob), download: name });
      link.click();
      URL.revokeObjectURL(link.href);
      const words = t("{size}. It holds passwords: keep it in a safe place.", { size: sizeText(blob.size) });
      showToast(t("Backup {file} was made.", { file: name }), words);
    } catch (problem) {
      showProblem(problem, t("The backup was not made."));
    } finally {
      this.#save.ariaBusy = null;
    }
  }

  async #restore(file) {
    const effect = t(
      "It replaces all zones, strips, scenes, playlists, schedules, plugins, settings and the administrator’s password. Diuna restarts, which takes some seconds of light. What is here now is kept in the folder before-restore.",
    );
    if (!(await confirm(t("Restore {file}?", { file: file.name }), effect, t("Restore and restart")))) return;
    try {
      this.#bar.show(file.name, 0, "");
      const { message } = await sendBackup(file, (share) => this.#bar.show(file.name, share, t("checked")));
      showToast(t("The backup is restored at the restart."), message);
    } catch (problem) {
      showProblem(problem, t("{file} was not restored. Nothing has changed.", { file: file.name }));
    } finally {
      this.#bar.hide();
    }
  }
}
