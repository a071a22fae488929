import { describe, expect, it } from 'vitest';
import {
  chooseHost,
  describeHost,
  type HostFacts,
  type HostReason,
  isCi,
  retryAfterMs,
} from '../../build/choose-host.mjs';

const office: HostFacts = {
  platform: 'linux',
  env: { DISPLAY: ':0' },
  isRoot: false,
  isElectronPresent: true,
  isWritable: true,
  electronVersion: '45.4.1',
  lastFailure: undefined,
  isForced: false,
  now: 1_800_000_000_000,
};

describe('chooseHost', () => {
  it('opens the window where Electron is present and there is a display', () => {
    expect(chooseHost(office)).toEqual({ host: 'desktop', reason: 'electron-present' });
  });

  it('takes a Wayland display for a display', () => {
    expect(chooseHost({ ...office, env: { WAYLAND_DISPLAY: 'wayland-0' } }).host).toBe('desktop');
  });

  it('needs no display variable outside Linux', () => {
    expect(chooseHost({ ...office, platform: 'win32', env: {} }).host).toBe('desktop');
  });

  it('serves the page where there is no display, and does not try to fetch Electron there', () => {
    const facts = { ...office, env: {}, isElectronPresent: false, isForced: true };
    expect(chooseHost(facts)).toEqual({ host: 'loopback', reason: 'no-display' });
  });

  it('opens no window in CI even where one could be opened', () => {
    expect(chooseHost({ ...office, env: { DISPLAY: ':0', CI: 'true' } })).toEqual({
      host: 'loopback',
      reason: 'ci',
    });
  });

  it('never runs Electron as root on Linux, where its sandbox would have to be turned off', () => {
    expect(chooseHost({ ...office, isRoot: true })).toEqual({ host: 'loopback', reason: 'root' });
  });

  it('tries once to fetch Electron where it is absent', () => {
    expect(chooseHost({ ...office, isElectronPresent: false }).host).toBe('fetch');
  });

  it('does not try where the result could not be stored', () => {
    const facts = { ...office, isElectronPresent: false, isWritable: false, isForced: true };
    expect(chooseHost(facts)).toEqual({ host: 'loopback', reason: 'read-only' });
  });

  const failedAgo = (ms: number, version = '45.4.1'): HostFacts => ({
    ...office,
    isElectronPresent: false,
    lastFailure: { version, at: office.now - ms },
  });

  it('remembers a failed fetch for seven days', () => {
    expect(chooseHost(failedAgo(retryAfterMs - 1))).toEqual({
      host: 'loopback',
      reason: 'fetch-failed-before',
    });
    expect(chooseHost(failedAgo(retryAfterMs)).host).toBe('fetch');
  });

  it('tries again at once for another version, on request, or when the clock was wrong', () => {
    expect(chooseHost(failedAgo(1000, '45.4.0')).host).toBe('fetch');
    expect(chooseHost({ ...failedAgo(1000), isForced: true }).host).toBe('fetch');
    expect(chooseHost(failedAgo(-1000)).host).toBe('fetch');
  });
});

describe('isCi', () => {
  it('reads CI as the services write it', () => {
    expect([undefined, '', 'false', '0', 'true', '1'].map((CI) => isCi({ CI }))).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('describeHost', () => {
  it('says host and reason in one line for every reason', () => {
    const reasons: HostReason[] = [
      'electron-present',
      'electron-absent',
      'electron-failed',
      'fetch-failed-before',
      'no-display',
      'ci',
      'root',
      'read-only',
    ];
    for (const reason of reasons) {
      const line = describeHost({ host: 'loopback', reason });
      expect(line).toMatch(/^Selaras: host loopback \(127\.0\.0\.1\) – \S/);
      expect(line).not.toContain('\n');
    }
  });
});
