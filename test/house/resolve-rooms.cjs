/** How dependency-cruiser finds `#room/file` in the sources (package.json's `imports` names the built files). */
const { resolve } = require('node:path');
const rooms = require('./storeys.json').flat();

module.exports = {
  resolve: {
    alias: Object.fromEntries(rooms.map((room) => [`#${room}`, resolve(__dirname, '../../src', room)])),
    extensions: ['.ts', '.js'],
    extensionAlias: { '.js': ['.ts', '.js'] },
  },
};
