/** The keys of the desk, in the order of their list; words at `marking.keys`. */
const caps = {
  next: ['j', '↓'],
  previous: ['k', '↑'],
  level: ['1', '–', '5'],
  comment: ['c'],
  bank: ['b'],
  annotate: ['a'],
  evidence: ['e'],
  onward: ['n'],
  save: ['s'],
  handIn: ['h'],
  text: ['t'],
  leave: ['Esc'],
  list: ['?'],
} as const;
type DeskKey = keyof typeof caps;

export const deskKeys = (Object.keys(caps) as DeskKey[]).map((name) => ({ name, caps: caps[name] }));

/** Which keys are worth saying at each moment of marking; the page's script knows the moment. */
const moments: Readonly<Record<string, readonly DeskKey[]>> = {
  begin: ['next'],
  level: ['level', 'evidence'],
  onward: ['next', 'comment', 'bank'],
  comment: ['comment'],
  write: ['leave'],
  done: ['handIn'],
};

export const deskHints = Object.entries(moments).map(([when, names]) => ({
  when,
  keys: deskKeys
    .filter(({ name }) => names.includes(name))
    .map(({ name, caps: all }) => ({ name, caps: name === 'level' ? all : all.slice(0, 1) })),
}));
