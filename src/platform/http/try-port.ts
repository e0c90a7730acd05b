import { createServer } from 'node:net';

/** Every address of this machine: who may reach it is for the network in front of it to decide. */
export const HOST = '0.0.0.0';

/** Fails as opening the door would: so that nothing is started for a door that cannot be opened. */
export function tryPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const trial = createServer();
    trial.once('error', reject).listen(port, HOST, () => trial.close(() => resolve()));
  });
}
