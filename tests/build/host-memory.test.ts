import { describe, expect, it } from 'vitest';
import { keepMemorySmall } from '../../build/bootstrap/host-memory.mjs';

describe('what the loopback host is started with', () => {
  it('lets the C library of Linux give memory back, and keeps what the user has set', () => {
    expect(keepMemorySmall({ HOME: '/home/a', MALLOC_ARENA_MAX: '8' }, 'linux')).toMatchObject({
      HOME: '/home/a',
      MALLOC_ARENA_MAX: '8',
      MALLOC_MMAP_THRESHOLD_: '131072',
    });
  });

  it('is the environment as it is on other systems', () => {
    expect(keepMemorySmall({ HOME: 'C:\\a' }, 'win32')).toEqual({ HOME: 'C:\\a' });
  });
});
