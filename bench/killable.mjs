import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { SECRET } from './trainees.mjs';

/** A web process that can be killed without warning, and is started again on the same port. */
export async function killable(databaseUrl) {
  const port = await freePort();
  const env = {
    ...process.env,
    ...{
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'silent',
      PORT: String(port),
      SESSION_SECRET: SECRET,
      NODE_ENV: 'production',
    },
    ...{ PUBLIC_URL: `http://127.0.0.1:${port}`, SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'bench@kakehashi.example' },
    ...{ KAKEHASHI_ROLE: 'web', DATABASE_POOL: '8' },
  };
  let child = await launched(env);
  const one = {
    port,
    kills: 0,
    killAndRestart: async () => {
      child.kill('SIGKILL');
      one.kills += 1;
      child = await launched(env);
    },
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
  process.on('exit', () => child.kill('SIGKILL'));
  return one;
}

function launched(env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--max-old-space-size=320', 'dist/main.js'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.once(
      'exit',
      (code, signal) => signal !== 'SIGKILL' && reject(new Error(`the web process ended with ${code}`)),
    );
    child.stdout.on('data', (text) => String(text).includes('Kakehashi:') && resolve(child));
  });
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
