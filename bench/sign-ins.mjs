import { Visitor } from './visitor.mjs';

/** Signing in gives a new session, so each try comes from a browser of its own that has seen the form; fewer than the limit of an address. */
export async function signIns({ port }, count = 25) {
  const strangers = Array.from({ length: count }, () => new Visitor(port));
  for (const stranger of strangers) await stranger.get('/login');
  return {
    name: 'sign-in',
    make: (number) => {
      const { cookie, token } = strangers[number];
      const fields = { _csrf: token, login: 'trainee1@demo.example', password: 'kakehashi-demo-2026' };
      const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
      return { port, path: '/login', method: 'POST', headers, body: new URLSearchParams(fields).toString() };
    },
  };
}
