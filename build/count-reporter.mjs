import { writeFileSync } from 'node:fs';

/**
 * A vitest reporter that writes the counts, and for each skipped test the reason given to `ctx.skip`, to the
 * file named in SELARAS_TEST_COUNTS. vitest's own JSON leaves the reason out.
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
    const brokenModules = modules.filter((module) => module.errors().length > 0);
    const brokenSuites = modules.flatMap((module) =>
      [...module.children.allSuites()].filter((suite) => suite.errors().length > 0),
    );
    const outside = brokenModules.length + brokenSuites.length + unhandledErrors.length;
    const skips = [...inState('skipped'), ...inState('pending')].map((test) => {
      const result = test.result();
      return {
        name: `${test.module.relativeModuleId} > ${test.fullName}`,
        reason: result.state === 'skipped' ? result.note : undefined,
      };
    });
    const counts = { passed: inState('passed').length, failed: inState('failed').length + outside, skips };
    writeFileSync(path, `${JSON.stringify(counts)}\n`);
  }
}
