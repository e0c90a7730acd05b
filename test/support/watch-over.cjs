const { Worker } = require('node:worker_threads');

const MINUTES = 5;

const watch = `
  let seenAt = Date.now();
  require('node:worker_threads').parentPort.on('message', () => { seenAt = Date.now(); });
  setInterval(() => {
    if (Date.now() - seenAt > PATIENCE) process.kill(process.pid, 'SIGKILL');
  }, PATIENCE / 10);
`;

/**
 * Ends this process when it has not come round for minutes. Jest's own patience ends a test that waits for ever, but not
 * one that never pauses: nothing else runs meanwhile. Jest then counts the test file as failed and goes on.
 */
exports.watchOver = (patience = MINUTES * 60_000) => {
  const watcher = new Worker(watch.replaceAll('PATIENCE', patience), { eval: true });
  watcher.unref();
  setInterval(() => watcher.postMessage('here'), patience / 10).unref();
};
