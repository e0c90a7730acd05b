import { createServer } from 'node:net';

/** Fails as opening the door would: so that nothing is started for a door that cannot be opened. */
export function tryPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const trial = createServer();
    trial.once('error', reject).listen(port, host, () => trial.close(() => resolve()));
  });
}
