/**
 * @typedef {Readonly<{ name: string, reason: string | undefined }>} Skip
 * @typedef {Readonly<{ passed: number, failed: number, skips: readonly Skip[] }>} Counts
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
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    skips: counts.flatMap(({ skips }) => skips),
  };
}

/**
 * A skip without an accepted reason counts as failed: nobody would notice it otherwise.
 *
 * @param {Counts} counts
 */
export function judgeRun(counts) {
  const accepted = counts.skips.filter(isAcceptedSkip);
  const failed = counts.failed + counts.skips.length - accepted.length;
  return {
    lines: counts.skips.map(
      (skip) =>
        `${isAcceptedSkip(skip) ? 'skipped' : 'FAILED (skipped without an accepted reason)'}: ${skip.name} – ${skip.reason ?? 'no reason'}`,
    ),
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
  const counts = /** @type {Counts | undefined} */ (report) ?? { passed: 0, failed: 0, skips: [] };
  const isUnexplained = exitCode !== 0 && counts.failed === 0;
  return isUnexplained ? { ...counts, failed: 1 } : counts;
}
