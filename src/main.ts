import 'reflect-metadata';
import { Config } from '#platform/config';
import { tryPort } from '#platform/http/try-port';
import type { RunningSystem } from './start-system.js';
import { tellWhy } from './tell-why.js';

let system: RunningSystem | null = null;

try {
  const config = new Config();
  await tryPort(config.port);
  // Only now the rooms, which take a moment to load: what cannot work is refused at once.
  const { startSystem } = await import('./start-system.js');
  system = await startSystem(config);
} catch (error) {
  process.stderr.write(`${tellWhy(error)}\n`);
  process.exit(1);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    system?.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${tellWhy(error)}\n`);
        process.exit(1);
      },
    );
  });
