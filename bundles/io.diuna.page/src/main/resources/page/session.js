// SPDX-License-Identifier: Apache-2.0
import { closeSession, openSession, readSession } from "./api.js";

const PIN = /^[0-9]{4,8}$/;

let session = { scope: "none", session: false, pinSet: false, openControl: false };
const listeners = [];

/** Calls `listener(isNew)` when the session was read; `isNew` is true after a login. */
export const onSession = (listener) => listeners.push(listener);

/** Returns true if this browser may control the light. */
export const mayControl = () => session.scope !== "none";

/** Returns true if the administrator is logged in. */
export const isAdministrator = () => session.scope === "admin";

/** Returns true if there is a session that can be logged out. */
export const isLoggedIn = () => session.session;

/** Returns true if there is a PIN to log in with. */
export const isPinSet = () => session.pinSet;

/** Returns true if others than the administrator may switch lights from other devices. */
export const isShared = () => session.pinSet || session.openControl;

/** Reads who is logged in. The session itself is a cookie that scripts cannot read. */
export async function refreshSession(isNew = false) {
  session = await readSession();
  for (const listener of listeners) listener(isNew);
}

/** Logs in with the administrator's password, or with the PIN if that is enough. Throws a Problem if it is wrong. */
export async function logIn(secret, administrator) {
  const isPin = !administrator && session.pinSet && PIN.test(secret);
  try {
    await openSession(isPin ? { pin: secret } : { password: secret });
  } catch (problem) {
    if (!isPin || problem.status !== 401) throw problem;
    await openSession({ password: secret }); // a password of digits
  }
  await refreshSession(true);
}

/** Logs out, and shows the page as it is for everyone. */
export async function logOut() {
  await closeSession();
  location.reload();
}
