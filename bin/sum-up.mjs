/**
 * Prints "N passed, N failed" and exits accordingly. Arguments: the file with one line per check step, jest's JSON
 * result, jest's exit code. A test file that could not even be loaded counts as one failed test, and so does a run that
 * ended badly although no test failed.
 */
import { readFileSync } from 'node:fs';

const [checksFile, jestFile, jestCode] = process.argv.slice(2);

function jestCounts() {
  try {
    const result = JSON.parse(readFileSync(jestFile, 'utf8'));
    return { passed: result.numPassedTests, failed: result.numFailedTests + result.numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

const checks = readFileSync(checksFile, 'utf8').trim().split('\n');
const tests = jestCounts();
const passed = checks.filter((line) => line === 'passed').length + tests.passed;
let failed = checks.filter((line) => line !== 'passed').length + tests.failed;
if (jestCode !== '0' && tests.failed === 0) failed += 1;

process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
