// SPDX-License-Identifier: Apache-2.0
// Controls Diuna by the package wled-client. Argument: host and port. Each line of the input is a JSON array: a method of the client
// and its arguments; the answer is a line with the client's state after it.
'use strict';

const { WLEDClient } = require('wled-client');
const readline = require('readline');

const wled = new WLEDClient(process.argv[2]);

async function run() {
  await wled.init();
  console.log(JSON.stringify({ info: wled.info, effects: wled.effects, palettes: wled.palettes, presets: wled.presets }));
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [method, ...args] = JSON.parse(line);
    try {
      await wled[method](...args);
      console.log(JSON.stringify(wled.state));
    } catch (error) {
      console.log(JSON.stringify({ refused: String(error) }));
    }
  }
  process.exit(0);
}

run().catch((error) => {
  console.error(error);
  process.exit(1);
});
