import { describe, expect, it } from 'vitest';
import { createNavigation } from '../../renderer/app/navigation.ts';
import { chooseYear, listPlanYears } from '../../renderer/app/period.ts';

describe('going from screen to screen', () => {
  it('finds the way back and forward again', () => {
    const navigation = createNavigation();
    navigation.go('realization', { indicatorId: 'i' });
    navigation.go('report');
    navigation.goBack();
    expect(navigation.getState().place).toEqual({ screen: 'realization', target: { indicatorId: 'i' } });
    navigation.goForward();
    expect(navigation.getState().place.screen).toBe('report');
  });

  it('stays where it is at both ends and when it is there already', () => {
    const navigation = createNavigation();
    const { place } = navigation.getState();
    navigation.goBack();
    navigation.goForward();
    navigation.go('home');
    expect(navigation.getState()).toEqual({ place, back: [], forward: [] });
  });

  it('has nothing ahead after going somewhere new', () => {
    const navigation = createNavigation();
    navigation.go('report');
    navigation.goBack();
    navigation.go('realization');
    expect(navigation.getState().forward).toEqual([]);
  });
});

describe('the years of a plan', () => {
  it('run from its first to its last, however long it is', () => {
    expect(listPlanYears({ periodStart: 2025, periodEnd: 2029 }, 2026)).toEqual([
      2025, 2026, 2027, 2028, 2029,
    ]);
    expect(listPlanYears({ periodStart: 2025, periodEnd: 2044 }, 2026)).toHaveLength(20);
  });

  it('are five from this one while the period is not known', () => {
    expect(listPlanYears({ periodStart: null, periodEnd: null }, 2026)).toEqual([
      2026, 2027, 2028, 2029, 2030,
    ]);
  });

  it('begin with this one, or the end of the plan that is nearer', () => {
    expect(chooseYear([2025, 2026, 2027], 2026)).toBe(2026);
    expect(chooseYear([2019, 2020], 2026)).toBe(2020);
    expect(chooseYear([2030, 2031], 2026)).toBe(2030);
  });
});
