import { describe, expect, it } from 'vitest';
import { createNewId } from '../../electron/backend/uuid.ts';

describe('ids', () => {
  it('are UUIDs of version 7 that begin with the time', () => {
    // 2026-11-21T08:00:00.000Z is 1,795,248,000,000 ms after the epoch: 0x01a1fd1e8c00.
    const newId = createNewId({ now: () => new Date(1_795_248_000_000) });
    expect(newId()).toMatch(/^01a1fd1e-8c00-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('differ and sort in the order they were made, within a millisecond and when the clock steps back', () => {
    let nowMs = 1_795_248_000_000;
    const newId = createNewId({ now: () => new Date(nowMs) });
    const ids: string[] = [];
    for (const stepMs of [0, 1, -5_000, 0, 5_002]) {
      nowMs += stepMs;
      for (let count = 0; count < 5_000; count += 1) ids.push(newId());
    }
    expect(new Set(ids).size).toBe(25_000);
    expect(ids).toEqual(ids.toSorted());
  });
});
