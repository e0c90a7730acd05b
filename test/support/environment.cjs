const { default: NodeEnvironment } = require('jest-environment-node');
const { watchOver } = require('./watch-over.cjs');

/**
 * The system lives in Node's own world, the test in one that Jest makes for it. What both compare by `instanceof` or
 * write down about a class is Node's in both: without this no error of the system would be an `Error` to the test, and
 * no date of the test a `Date` to the database.
 */
const SHARED = [
  ...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
  ...['Date', 'RegExp', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Promise'],
  ...['Boolean', 'Number', 'BigInt', 'String', 'Symbol', 'Reflect'],
];
/** A list or a function written in a test is of the test's world whatever the name means: its kind goes back to Node's. */
const WRITTEN = ['Array', 'Function'];

watchOver();

module.exports = class Environment extends NodeEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const name of WRITTEN) Object.setPrototypeOf(this.global[name].prototype, globalThis[name].prototype);
    for (const name of [...SHARED, ...WRITTEN]) this.global[name] = globalThis[name];
    // A setting that a test makes must reach the system; at its end it is taken back.
    this.settings = { ...process.env };
    this.global.process.env = process.env;
  }

  async teardown() {
    for (const name of Object.keys(process.env)) if (!(name in this.settings)) delete process.env[name];
    Object.assign(process.env, this.settings);
    await super.teardown();
  }
};
