import 'reflect-metadata';
import { type RunningSystem, startSystem } from './start-system.js';
import { tellWhy } from './tell-why.js';

let system: RunningSystem | null = null;

try {
  system = await startSystem();
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
