import { describe, expect, it } from 'vitest';
import { findFittingReport } from '../../renderer/app/fitting-report.ts';

describe('printing from a screen', () => {
  it.each([
    ['plan', 'renstra'],
    ['indicator', 'iku-sheets'],
    ['action', 'action-plan'],
    ['realization', 'measurement'],
    ['achievement', 'lkjip'],
    ['budget', 'agreement'],
    ['home', null],
  ] as const)('leads from %s to %s', (screen, report) => {
    expect(findFittingReport(screen, 'renstra')).toBe(report);
  });

  it('leads to the documents that a strategy has', () => {
    expect(findFittingReport('plan', 'strategy')).toBe('strategy');
    expect(findFittingReport('indicator', 'strategy')).toBeNull();
  });
});
