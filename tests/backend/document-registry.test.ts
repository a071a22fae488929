import { describe, expect, it } from 'vitest';
import { type Result, refuse } from '../../db/domain/errors.ts';
import { succeed } from '../../db/domain/result.ts';
import { createDocumentRegistry } from '../../electron/backend/document-registry.ts';

type Opened = Readonly<{ path: string; round: number }>;

/** Files that only count how often they are opened and closed. */
function makeRegistry(open?: (path: string) => Promise<Result<Opened>>) {
  const events: string[] = [];
  let rounds = 0;
  const registry = createDocumentRegistry<Opened>({
    open:
      open ??
      (async (path) => {
        rounds += 1;
        events.push(`open ${path} ${rounds}`);
        return succeed({ path, round: rounds });
      }),
    close: async ({ path, round }) => {
      await Promise.resolve();
      events.push(`close ${path} ${round}`);
    },
  });
  const acquire = async (path: string) => {
    const acquired = await registry.acquire(path);
    if (!acquired.ok) throw new Error(acquired.error.code);
    return acquired.value;
  };
  return { registry, acquire, events };
}

describe('the registry of open files', () => {
  it('opens a file once for all its holders and closes it after the last', async () => {
    const { registry, acquire, events } = makeRegistry();
    const [first, second] = await Promise.all([acquire('/a'), acquire('/a')]);
    const other = await acquire('/b');
    expect(first.file).toBe(second.file);
    await first.release();
    expect(events).toEqual(['open /a 1', 'open /b 2']);
    expect(registry.isOpen('/a')).toBe(true);
    await second.release();
    await other.release();
    expect(events).toEqual(['open /a 1', 'open /b 2', 'close /a 1', 'close /b 2']);
    expect(registry.isOpen('/a')).toBe(false);
  });

  it('counts a holder once, however often it lets go', async () => {
    const { acquire, events } = makeRegistry();
    const [first, second] = await Promise.all([acquire('/a'), acquire('/a')]);
    await first.release();
    await first.release();
    expect(events).toEqual(['open /a 1']);
    await second.release();
    expect(events).toContain('close /a 1');
  });

  it('lets an act end before the file is closed', async () => {
    const { acquire, events } = makeRegistry();
    const lease = await acquire('/a');
    let finish = (): void => undefined;
    const acting = lease.use(
      () =>
        new Promise<void>((resolve) => {
          finish = () => {
            events.push('acted');
            resolve();
          };
        }),
    );
    const releasing = lease.release();
    await Promise.resolve();
    finish();
    await Promise.all([acting, releasing]);
    expect(events).toEqual(['open /a 1', 'acted', 'close /a 1']);
  });

  it('opens anew when asked while the file is being closed', async () => {
    const { acquire, events } = makeRegistry();
    const first = await acquire('/a');
    const releasing = first.release();
    const second = await acquire('/a');
    await releasing;
    expect(second.file.round).toBe(2);
    expect(events).toEqual(['open /a 1', 'close /a 1', 'open /a 2']);
  });

  it('forgets a file that could not be opened', async () => {
    let isThere = false;
    const { registry } = makeRegistry(async (path) =>
      isThere ? succeed({ path, round: 1 }) : refuse('file-not-found', { name: path }),
    );
    const [one, two] = await Promise.all([registry.acquire('/a'), registry.acquire('/a')]);
    expect([one.ok, two.ok]).toEqual([false, false]);
    expect(registry.isOpen('/a')).toBe(false);
    isThere = true;
    expect((await registry.acquire('/a')).ok).toBe(true);
  });

  it('forgets a file whose opening threw', async () => {
    const { registry } = makeRegistry(() => Promise.reject(new TypeError('bug')));
    await expect(registry.acquire('/a')).rejects.toThrow('bug');
    expect(registry.isOpen('/a')).toBe(false);
  });
});
