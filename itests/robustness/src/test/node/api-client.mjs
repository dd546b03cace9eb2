// SPDX-License-Identifier: Apache-2.0
// Client of the REST API that is generated from its description, in a journey through it. Arguments: address of Diuna, password,
// jars of version 1 and 2 of a plugin with an animation of the same name as its second argument. Prints a line for each step.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { generateApi } from "swagger-typescript-api";

const [url, password, animation, ...jars] = process.argv.slice(2);
const LIMIT_MS = 60_000;
const JAR = "application/java-archive";

await writeFile("openapi.json", Buffer.from(await (await fetch(`${url}/api/v1/openapi.json`)).arrayBuffer()));
const files = await generateApi({ input: `${process.cwd()}/openapi.json`, output: false, toJS: true, silent: true });
await writeFile("diuna-client.mjs", files.files.find(({ fileExtension }) => fileExtension === ".js").fileContent);
const { Api } = await import(`${process.cwd()}/diuna-client.mjs`);

const Authorization = `Basic ${Buffer.from(`diuna:${password}`).toString("base64")}`;
const client = new Api({ baseUrl: url, baseApiParams: { headers: { Authorization } } });
client.contentFormatters[JAR] = (bytes) => bytes; // the generator knows no bodies of bytes
const { api } = client;

/** Runs a step and prints its name. */
async function step(name, work) {
  try {
    await work();
    console.log(name);
  } catch (problem) {
    console.log(`FAILED ${name}: ${problem.stack ?? JSON.stringify(problem.error ?? problem)}`);
    process.exit(1);
  }
}

/** Waits until a condition holds. */
async function until(condition) {
  const end = Date.now() + LIMIT_MS;
  while (!(await condition())) {
    assert.ok(Date.now() < end, `not within ${LIMIT_MS} ms: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const read = async (answer) => (await answer).data;
const zone = async (id) => read(api.getZone(id));
const state = async (id) => (await zone(id)).playing.state;

await step("version, description and resources", async () => {
  const root = await read(api.getApiV1());
  assert.ok(root.version);
  for (const path of Object.values(root.resources)) assert.ok((await fetch(new URL(path, url), { headers: { Authorization } })).ok, path);
});
await step("log in", async () => assert.equal((await read(api.logIn({ password }))).scope, "admin"));
await step("a DDP strip with its zone, and a matrix of 16x16", async () => {
  await api.putStrip("shelf", { driver: "ddp", host: "127.0.0.1", pixels: 50 });
  await until(async () => (await read(api.listZones())).zones.some(({ id }) => id === "shelf"));
  await api.putStrip("panel", { driver: "virtual", pixels: 256, zone: false });
  const made = await api.putZone("wall", { matrix: { strip: "panel", columns: 16, rows: 16, serpentine: true, corner: "bottom-left" } });
  assert.equal(made.status, 201);
  assert.equal(made.data.matrix.columns, 16);
});
await step("an animation with palette and parameter", async () => {
  const { animations } = await read(api.listAnimations());
  const plasma = animations.find(({ id }) => id === "plasma");
  assert.ok(plasma.parameters.length > 0);
  await api.changeZone("wall", { on: true, animation: "plasma", palette: "ocean", brightness: 60 });
  await until(async () => (await state("wall")) === "PLAYING");
});
await step("a wrong value is refused and names its field", async () => {
  const refused = await api.changeZone("wall", { brightness: 200 }).catch((answer) => answer);
  assert.equal(refused.status, 422);
  assert.equal(refused.error.field, "brightness");
  assert.equal((await zone("wall")).brightness, 60);
});
await step("a scene is saved and recalled", async () => {
  assert.equal((await api.putScene("evening", { label: "Evening" })).status, 201);
  await api.changeZone("wall", { animation: null, color: "#ff0000" });
  const recalled = await read(api.recallScene("evening", {}));
  assert.ok(recalled.zones.includes("wall"));
  assert.equal((await zone("wall")).animation, "plasma");
});
await step("undo and redo", async () => {
  const before = await zone("wall");
  assert.equal((await read(api.undo({}))).changed, true);
  assert.notDeepEqual((await zone("wall")).animation, before.animation);
  await api.redo({});
  assert.equal((await zone("wall")).animation, before.animation);
});
await step("a playlist runs and is stopped", async () => {
  await api.putPlaylist("party", { steps: [{ scene: "evening", durationMs: 60000 }] });
  assert.equal((await read(api.startPlaylist("party"))).running.playlist, "party");
  assert.equal((await read(api.stopPlaylist("party"))).running, null);
});
await step("a schedule with its next run", async () => {
  const schedule = await read(api.putSchedule("morning", { when: "07:00", days: ["monday"], action: { kind: "scene", scene: "evening" } }));
  assert.match(schedule.next, /T07:00/);
});
await step("a group, a layer and a night light", async () => {
  await api.putGroup("all", { label: "All", zones: ["wall", "shelf"] });
  await api.changeZones({ group: "all", brightness: 40 });
  assert.equal((await zone("shelf")).brightness, 40);
  await api.putLayer("door", { group: "all", color: "#ffffff", durationMs: 500 });
  assert.equal((await read(api.startNightLight({ minutes: 5 }))).running.minutes, 5);
  await api.cancelNightLight();
});
await step("a plugin is installed and updated while its zone plays", async () => {
  const verdicts = [];
  for (const jar of jars) {
    verdicts.push(await read(api.installPlugin(await readFile(jar), {}, { type: JAR })));
    await api.changeZone("wall", { animation });
    await until(async () => (await state("wall")) === "PLAYING");
  }
  assert.deepEqual(verdicts.map(({ version }) => version), ["1.0.1", "1.0.2"]);
  const listed = await read(api.getPlugin(verdicts[0].symbolicName));
  assert.equal(listed.state, "ACTIVE");
  await api.deletePlugin(listed.symbolicName);
});
await step("what is not a plugin is refused", async () => {
  const refused = await api.installPlugin(Buffer.from("no jar"), {}, { type: JAR }).catch((answer) => answer);
  assert.equal(refused.status, 422);
  assert.ok(refused.error.detail);
});
await step("a backup is downloaded", async () => {
  const bytes = new Uint8Array(await (await api.getBackup()).arrayBuffer());
  assert.deepEqual([...bytes.slice(0, 2)], [0x50, 0x4b]);
});
await step("status, health and log", async () => {
  assert.ok((await read(api.getStatus())).frame.number > 0);
});
