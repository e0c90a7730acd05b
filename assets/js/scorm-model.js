/** The elements of one item, by name. Nothing is ever cut, whatever length the standard would allow. */
export class ScormModel {
  /** `given` is what the system says and a package may only read; `saved` what it set itself, now or on an earlier day. */
  constructor(standard, { given, saved }) {
    this.standard = standard;
    this.given = given;
    this.saved = saved;
  }

  /** `[value, error]` */
  get(name) {
    const { standard } = this;
    if (name === 'cmi._version') return [standard.version, 0];
    const [, stem, keyword] = /^(.+)\.(_children|_count)$/.exec(name) ?? [];
    if (keyword === '_children') return this.known(standard.children[general(stem)]);
    if (keyword === '_count')
      return standard.counted.includes(general(stem)) ? [String(this.count(stem)), 0] : ['', standard.errors.unknown];
    const rule = standard.rules[general(name)];
    if (!rule) return ['', standard.errors.unknown];
    if (!rule.get) return ['', standard.errors.writeOnly];
    const value = this.saved[name] ?? this.given[name] ?? standard.defaults[general(name)];
    return value === undefined ? ['', standard.errors.unset ?? 0] : [value, 0];
  }

  known(children) {
    return children === undefined ? ['', this.standard.errors.unknown] : [children, 0];
  }

  /** The error, or 0. */
  set(name, value) {
    const { errors, rules } = this.standard;
    if (/\._(children|count|version)$/.test(name)) return errors.keyword;
    const rule = rules[general(name)];
    if (!rule) return errors.unknown;
    if (!rule.set) return errors.readOnly;
    if (this.leavesGap(name)) return errors.index;
    if (!rule.is(value)) return errors.type;
    this.saved[name] = value;
    return 0;
  }

  /** Lists grow by one: the third entry comes before the fourth. */
  leavesGap(name) {
    return [...name.matchAll(/\.(\d+)(?=\.)/g)].some(
      (match) => Number(match[1]) > this.count(name.slice(0, match.index)),
    );
  }

  count(stem) {
    const numbers = Object.keys(this.saved)
      .filter((name) => name.startsWith(`${stem}.`))
      .map((name) => Number.parseInt(name.slice(stem.length + 1), 10));
    return Math.max(-1, ...numbers.filter(Number.isInteger)) + 1;
  }
}

const general = (name) => name.replace(/\.\d+(?=\.|$)/g, '.n');
