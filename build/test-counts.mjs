/**
 * @typedef {Readonly<{ name: string, reason: string | undefined }>} Skip
 * @typedef {Readonly<{ name: string, message: string }>} Failure a test, or what else went wrong, and its message
 * @typedef {Readonly<{ passed: number, failures: readonly Failure[], skips: readonly Skip[] }>} Counts
 */

/** Only what a machine may lack is a reason to skip: Electron's runtime, LibreOffice, root or another OS. */
const acceptedReasons =
  /\b(Electron|LibreOffice|root|Windows|macOS|Linux|OS|operating system|sistem operasi)\b/;

/** @param {Skip} skip */
export function isAcceptedSkip({ reason }) {
  return reason !== undefined && acceptedReasons.test(reason);
}

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function addCounts(counts) {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failures: counts.flatMap(({ failures }) => failures),
    skips: counts.flatMap(({ skips }) => skips),
  };
}

/**
 * A skip without an accepted reason counts as failed: nobody would notice it otherwise. Every failure is said again
 * below all output, where it is found when only the end of a long run is kept.
 *
 * @param {Counts} counts
 */
export function judgeRun(counts) {
  const accepted = counts.skips.filter(isAcceptedSkip);
  const failed = counts.failures.length + counts.skips.length - accepted.length;
  return {
    lines: [
      ...counts.skips.map(
        (skip) =>
          `${isAcceptedSkip(skip) ? 'skipped' : 'FAILED (skipped without an accepted reason)'}: ${skip.name} – ${skip.reason ?? 'no reason'}`,
      ),
      ...counts.failures.map(({ name, message }) => `FAILED: ${name}\n${message.replace(/^/gm, '    ')}`),
    ],
    lastLine: `${counts.passed} passed, ${failed} failed, ${accepted.length} skipped`,
    // A run in which nothing ran has shown nothing.
    exitCode: failed > 0 || counts.passed === 0 ? 1 : 0,
  };
}

/**
 * What a vitest run counts as. Its exit code has the last word: a run that ended badly without a failed test
 * (no test file found, a crash, an error outside every test) is one failure.
 *
 * @param {unknown} report what count-reporter wrote, or undefined when it did not come that far
 * @param {number} exitCode
 * @returns {Counts}
 */
export function readVitestCounts(report, exitCode) {
  const counts = /** @type {Counts | undefined} */ (report) ?? { passed: 0, failures: [], skips: [] };
  if (exitCode === 0 || counts.failures.length > 0) return counts;
  const failure = {
    name: 'the run of the tests',
    message: `ended with exit code ${exitCode} and names no test`,
  };
  return { ...counts, failures: [failure] };
}
