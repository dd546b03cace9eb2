// SPDX-License-Identifier: Apache-2.0
import { open } from "./api.js";
import { sendFile } from "./upload.js";

const PLUGIN_TIME_LIMIT_MS = 120000;
const BACKUP_TIME_LIMIT_MS = 900000;

/** Sends a plugin's jar; `onProgress(share)` gets the share that is sent. Returns the verdict of the server. */
export const uploadPlugin = (file, onProgress) =>
  sendFile(`plugins?name=${encodeURIComponent(file.name)}`, "application/java-archive", file, onProgress, PLUGIN_TIME_LIMIT_MS);

/** Reads a backup of everything: its `name`, and the zip as a `blob`. */
export async function readBackup() {
  const response = await open("backup");
  const name = /filename="?([^";]+)/.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? "diuna.zip";
  return { name, blob: await response.blob() };
}

/** Sends a backup that replaces everything, and restarts Diuna. */
export const sendBackup = (file, onProgress) =>
  sendFile("restore?restart=true", "application/zip", file, onProgress, BACKUP_TIME_LIMIT_MS);
