import { describe, expect, it } from 'vitest';
import { addCounts, isAcceptedSkip, judgeRun, readVitestCounts } from '../../build/test-counts.mjs';

const skip = (reason?: string) => ({ name: 'a test', reason });
const failure = (name: string) => ({ name, message: 'it broke\nat its foot' });

describe('judgeRun', () => {
  it('ends with one line for the whole run', () => {
    // 1 + 40 passed, 0 + 2 failed, one skip with a reason that is accepted
    const total = addCounts([
      { passed: 1, failures: [], skips: [] },
      {
        passed: 40,
        failures: [failure('one'), failure('two')],
        skips: [skip('LibreOffice is not installed')],
      },
    ]);
    expect(judgeRun(total)).toMatchObject({ lastLine: '41 passed, 2 failed, 1 skipped', exitCode: 1 });
  });

  it('passes only when nothing failed and something ran', () => {
    expect(judgeRun({ passed: 3, failures: [], skips: [] }).exitCode).toBe(0);
    expect(judgeRun({ passed: 0, failures: [], skips: [] }).exitCode).toBe(1);
    expect(judgeRun({ passed: 0, failures: [], skips: [skip('needs root')] }).exitCode).toBe(1);
  });

  it('counts a skip without an accepted reason as failed, and prints every skip', () => {
    const skips = [skip('flaky today'), skip(undefined), skip('Electron runtime is absent')];
    const { lastLine, exitCode, lines } = judgeRun({ passed: 5, failures: [], skips });
    expect(lastLine).toBe('5 passed, 2 failed, 1 skipped');
    expect(exitCode).toBe(1);
    expect(lines).toEqual([
      'FAILED (skipped without an accepted reason): a test – flaky today',
      'FAILED (skipped without an accepted reason): a test – no reason',
      'skipped: a test – Electron runtime is absent',
    ]);
  });
});

describe('the last lines of a run', () => {
  it('say every failure again, with what went wrong', () => {
    const { lines } = judgeRun({ passed: 1, failures: [failure('a file > a test')], skips: [] });
    expect(lines).toEqual(['FAILED: a file > a test\n    it broke\n    at its foot']);
  });
});

describe('isAcceptedSkip', () => {
  it('accepts what a machine may lack and nothing else', () => {
    const accepted = ['Electron is absent', 'needs root', 'LibreOffice absent', 'Windows only', 'another OS'];
    expect(accepted.every((reason) => isAcceptedSkip(skip(reason)))).toBe(true);
    const refused = ['', 'slow', 'no network', 'the rooted tree is not ready', 'electronic'];
    expect(refused.some((reason) => isAcceptedSkip(skip(reason)))).toBe(false);
  });
});

describe('readVitestCounts', () => {
  it('counts a run that ended badly without a failed test as one failure', () => {
    expect(readVitestCounts(undefined, 1)).toMatchObject({ passed: 0, skips: [] });
    expect(readVitestCounts(undefined, 1).failures).toHaveLength(1);
    expect(readVitestCounts({ passed: 7, failures: [], skips: [] }, 1).failures[0]?.message).toContain('1');
  });

  it('keeps the counts of a run whose failures explain its exit code', () => {
    const failures = [failure('one'), failure('two')];
    expect(readVitestCounts({ passed: 7, failures, skips: [] }, 1).failures).toEqual(failures);
    expect(readVitestCounts({ passed: 7, failures: [], skips: [] }, 0).failures).toEqual([]);
  });
});
