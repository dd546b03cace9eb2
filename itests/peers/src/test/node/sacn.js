// SPDX-License-Identifier: Apache-2.0
// Prints what the package sacn receives. Arguments: port, universes.
'use strict';

const { Receiver } = require('sacn');

const [port, ...universes] = process.argv.slice(2).map(Number);
const receiver = new Receiver({ universes, port, iface: '127.0.0.1', reuseAddr: true });

receiver.socket.on('listening', () => console.log('ready'));
receiver.on('packet', (packet) => {
  const { universe, sequence, priority, options, syncUniverse, sourceName } = packet;
  const data = packet.payloadAsBuffer.toString('hex');
  console.log(['data', universe, sequence, priority, options, syncUniverse, data, sourceName].join(' '));
});
receiver.on('PacketCorruption', () => console.log('other'));
receiver.on('PacketOutOfOrder', () => console.log('disorder'));
