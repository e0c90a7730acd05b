const { createRequire, isBuiltin } = require('node:module');
const { resolve, sep } = require('node:path');
const { default: JestRuntime } = require('jest-runtime');

const TESTS = resolve(__dirname, '..') + sep;

/**
 * Jest loads the tests and what stands beside them, anew for each file. Everything else (the packages, and the built
 * system behind `#room/file`) is loaded by Node itself, once for each worker: loading some 3,000 modules anew took four
 * seconds of each test file (docs/decisions/0040-what-test-files-share.md).
 */
module.exports = class Runtime extends JestRuntime {
  requireModule(from, name, options, isActual) {
    if (!name || options?.isInternalModule || isBuiltin(name) || isOfTests(from, name))
      return super.requireModule(from, name, options, isActual);
    return createRequire(from)(name);
  }
};

const isOfTests = (from, name) => /^[./]/.test(name) && resolve(from, '..', name).startsWith(TESTS);
