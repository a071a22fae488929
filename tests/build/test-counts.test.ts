import { describe, expect, it } from 'vitest';
import { addCounts, isAcceptedSkip, judgeRun, readVitestCounts } from '../../build/test-counts.mjs';

const skip = (reason?: string) => ({ name: 'a test', reason });

describe('judgeRun', () => {
  it('ends with one line for the whole run', () => {
    // 1 + 40 passed, 0 + 2 failed, one skip with a reason that is accepted
    const total = addCounts([
      { passed: 1, failed: 0, skips: [] },
      { passed: 40, failed: 2, skips: [skip('LibreOffice is not installed')] },
    ]);
    expect(judgeRun(total)).toMatchObject({ lastLine: '41 passed, 2 failed, 1 skipped', exitCode: 1 });
  });

  it('passes only when nothing failed and something ran', () => {
    expect(judgeRun({ passed: 3, failed: 0, skips: [] }).exitCode).toBe(0);
    expect(judgeRun({ passed: 0, failed: 0, skips: [] }).exitCode).toBe(1);
    expect(judgeRun({ passed: 0, failed: 0, skips: [skip('needs root')] }).exitCode).toBe(1);
  });

  it('counts a skip without an accepted reason as failed, and prints every skip', () => {
    const skips = [skip('flaky today'), skip(undefined), skip('Electron runtime is absent')];
    const { lastLine, exitCode, lines } = judgeRun({ passed: 5, failed: 0, skips });
    expect(lastLine).toBe('5 passed, 2 failed, 1 skipped');
    expect(exitCode).toBe(1);
    expect(lines).toEqual([
      'FAILED (skipped without an accepted reason): a test – flaky today',
      'FAILED (skipped without an accepted reason): a test – no reason',
      'skipped: a test – Electron runtime is absent',
    ]);
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
    expect(readVitestCounts(undefined, 1)).toEqual({ passed: 0, failed: 1, skips: [] });
    expect(readVitestCounts({ passed: 7, failed: 0, skips: [] }, 1).failed).toBe(1);
  });

  it('keeps the counts of a run whose failures explain its exit code', () => {
    expect(readVitestCounts({ passed: 7, failed: 2, skips: [] }, 1).failed).toBe(2);
    expect(readVitestCounts({ passed: 7, failed: 0, skips: [] }, 0).failed).toBe(0);
  });
});
