import { writeFileSync } from 'node:fs';

/**
 * A vitest reporter that writes the counts, for each failure what went wrong and where, and for each skipped test the
 * reason given to `ctx.skip`, to the file named in SELARAS_TEST_COUNTS. vitest's own JSON leaves the reason out.
 */
export default class CountReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const path = process.env.SELARAS_TEST_COUNTS;
    if (path === undefined) throw new Error('SELARAS_TEST_COUNTS names no file');
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (/** @type {string} */ state) => tests.filter((test) => test.result().state === state);
    // A file that cannot be loaded, or a suite whose preparation fails, has no failed test of its own.
    const outside = [...modules, ...modules.flatMap((module) => [...module.children.allSuites()])];
    const failures = [
      ...inState('failed').map((test) => describe(nameOf(test.module, test), test.result().errors ?? [])),
      ...outside
        .filter((place) => place.errors().length > 0)
        .map((place) =>
          describe(
            place.type === 'module' ? place.relativeModuleId : nameOf(place.module, place),
            place.errors(),
          ),
        ),
      ...unhandledErrors.map((error) => describe('outside every test', [error])),
    ];
    const skips = [...inState('skipped'), ...inState('pending')].map((test) => {
      const result = test.result();
      return {
        name: nameOf(test.module, test),
        reason: result.state === 'skipped' ? result.note : undefined,
      };
    });
    const counts = { passed: inState('passed').length, failures, skips };
    writeFileSync(path, `${JSON.stringify(counts)}\n`);
  }
}

/**
 * @param {Readonly<{ relativeModuleId: string }>} module
 * @param {Readonly<{ fullName: string }>} place a test or a suite
 */
function nameOf(module, { fullName }) {
  return `${module.relativeModuleId} > ${fullName}`;
}

/**
 * @param {string} name
 * @param {ReadonlyArray<unknown>} errors
 * @returns {import('./test-counts.mjs').Failure}
 */
function describe(name, errors) {
  return { name, message: errors.map(tell).join('\n') };
}

/** What went wrong, and the calls that led there as far as a few lines go. */
function tell(/** @type {unknown} */ error) {
  const { message, stack } = /** @type {Partial<Error>} */ (error ?? {});
  const calls = (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [message ?? String(error), ...calls.slice(0, 6)].join('\n').slice(0, 4_000);
}
