// SPDX-License-Identifier: Apache-2.0
// Prints what the package dmxnet receives, and answers ArtPoll. Arguments: port, universes.
'use strict';

const { dmxnet } = require('dmxnet');

const [listen, ...universes] = process.argv.slice(2).map(Number);
const node = new dmxnet({ listen, hosts: ['127.0.0.1'], sName: 'peer', lName: 'a peer', log: { level: 'error' } });

for (const number of universes) {
  const receiver = node.newReceiver({ net: number >> 8, subnet: (number >> 4) & 15, universe: number & 15 });
  receiver.on('data', (data) => console.log(['data', number, Buffer.from(data).toString('hex')].join(' ')));
}
node.listener4.on('listening', () => console.log('ready'));
