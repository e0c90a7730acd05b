import { send } from './load.mjs';
import { secrets } from './trainees.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };
const LESSON_WITH_FILM = '/learn/e3/l03';
const LESSON_ID = 'E3-L03';

/** What a page gives to its scripts: the token of its forms and the hidden fields, by name. */
export function hiddenFields(html) {
  const inputs = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name, value]) => [name, value]));
}

/** Answer fields of a test's page: each name with the values that may be chosen. */
export function answerFields(html) {
  const fields = new Map();
  const add = (name, value) => fields.set(name, [...(fields.get(name) ?? []), value]);
  for (const [, name, value] of html.matchAll(
    /<input class="choice-input" type="(?:radio|checkbox)" name="([^"]+)" value="([^"]+)"/g,
  ))
    add(name, value);
  for (const [, name, options] of html.matchAll(
    /<select class="select" id="[^"]+" name="([^"]+)">([\s\S]*?)<\/select>/g,
  ))
    for (const [, value] of options.matchAll(/<option value="([^"]+)"/g)) add(name, value);
  return fields;
}

/**
 * What each of `trainees` does, so that requests at the same time are those of different people. The page with the film counts as opened an hour ago:
 * time that the heartbeats may spend.
 */
export async function scenarios({ port, yardstickPort, yardstickPid }, trainees, agent) {
  const people = await Promise.all(trainees.map((trainee) => prepare({ port, agent }, trainee)));
  const by = (number) => people[number % people.length];
  const post = ({ cookie, token }, path, body, headers = {}) => ({
    port,
    path,
    method: 'POST',
    headers: { cookie, 'x-csrf-token': token, ...JSON_TYPE, ...headers },
    body: JSON.stringify(body),
  });
  const page = (path) => (number) => ({ port, path, headers: { cookie: by(number).cookie } });
  return [
    { name: 'yardstick', make: () => ({ port: yardstickPort, path: '/' }), pid: yardstickPid },
    { name: 'home', make: page('/home') },
    { name: 'lesson page', make: page(LESSON_WITH_FILM) },
    {
      name: 'heartbeat (watching)',
      make: (number) => {
        const from = Math.floor(number / people.length) % 100;
        return post(by(number), by(number).watching, { intervals: [[from, from + 1]], position: from + 1 });
      },
    },
    { name: 'reading', make: (number) => post(by(number), by(number).reading, { section: 1, seconds: 600 }) },
    {
      name: 'answer save',
      make: (number) => {
        const person = by(number);
        const { attempt, fields, choices } = person;
        const [name, values] = choices[person.saves % choices.length];
        // Never what is saved already: that would write nothing.
        fields[name] = values[(values.indexOf(fields[name]) + 1) % values.length];
        // As the page's script does, which names the questions that were touched.
        fields.changed = name.replace(/-\d+$/, '');
        person.saves += 1;
        return post(person, `${attempt}/answers`, fields, { 'x-autosave': '1' });
      },
    },
  ];
}

async function prepare({ port, agent }, { person, cookie }) {
  const get = async (path) => (await send(agent, { port, path, headers: { cookie } })).body;
  const lesson = await get(LESSON_WITH_FILM);
  const token = hiddenFields(lesson)._csrf ?? /data-token="([^"]+)"/.exec(lesson)?.[1];
  const film = /film(?:=|&#x3D;)([0-9a-f]+)/.exec(lesson)?.[1];
  const instant = (Date.now() - 3_600_000).toString(36);
  const visit = `${instant}.${secrets.token('lesson-visit', `${person} ${LESSON_ID} ${instant}`)}`;
  const headers = { cookie, 'x-csrf-token': token, ...JSON_TYPE };
  const begun = await send(agent, { port, path: '/learn/e3/quiz/attempts', method: 'POST', headers, body: '{}' });
  const attempt = begun.headers.location;
  const html = await get(attempt);
  const { _csrf, ...fields } = hiddenFields(html);
  return {
    ...{ cookie, token, attempt, fields, saves: 0 },
    choices: [...answerFields(html)],
    watching: `${LESSON_WITH_FILM}/watching?visit=${visit}&film=${film}`,
    reading: `${LESSON_WITH_FILM}/reading?visit=${visit}`,
  };
}
