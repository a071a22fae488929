import { describe, expect, it } from 'vitest';
import { showMoment, showSize, showTime } from '../../renderer/app/format-moment.ts';

// Written in the clock of the machine, as people read it.
const at = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute);
const now = at(21, 23, 30);

describe('moments as people read them', () => {
  it('write the time with a point in Indonesian and a colon in English', () => {
    expect(showTime(at(21, 9, 5).toISOString(), 'id')).toBe('09.05');
    expect(showTime(at(21, 9, 5).toISOString(), 'en')).toBe('09:05');
  });

  it('say today and yesterday by the calendar, not by hours', () => {
    expect(showMoment(at(21, 0, 1).toISOString(), now, 'id')).toBe('hari ini 00.01');
    expect(showMoment(at(20, 23, 59).toISOString(), now, 'id')).toBe('kemarin 23.59');
    expect(showMoment(at(20, 23, 59).toISOString(), now, 'en')).toBe('yesterday 23:59');
  });

  it('write an older day in full', () => {
    expect(showMoment(at(19, 8, 0).toISOString(), now, 'id')).toBe('19 November 2026');
  });
});

describe('sizes', () => {
  it('are whole kilobytes, and megabytes with one decimal', () => {
    expect(showSize(412_300, 'id')).toBe('413 KB');
    expect(showSize(1_240_000, 'id')).toBe('1,2 MB');
    expect(showSize(0, 'id')).toBe('0 KB');
  });
});
