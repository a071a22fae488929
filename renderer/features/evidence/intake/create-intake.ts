import type { AppError, Result } from '../../../../db/domain/errors.ts';
import type { Attached } from '../../../../electron/api/evidence.ts';

/** Pictures above this are offered smaller; other files above the second are taken when somebody says so. */
export const largeImageBytes = 5_000_000;
export const largeFileBytes = 20_000_000;

export type IntakeState =
  | Readonly<{ kind: 'reading' | 'compressing' | 'taken' | 'skipped' }>
  /** Waits for an answer: as it is, smaller where it can be made so, or not at all. */
  | Readonly<{ kind: 'asks'; smallerBytes: number | null }>
  | Readonly<{ kind: 'known'; title: string }>
  | Readonly<{ kind: 'refused'; error: AppError }>;
export type IntakeLine = Readonly<{ id: number; name: string; sizeBytes: number; state: IntakeState }>;
export type IntakeAnswer = 'keep' | 'compress' | 'skip';

type Deps = Readonly<{
  send: (file: File) => Promise<Result<string>>;
  attach: (grants: readonly string[]) => Promise<Result<Attached>>;
  /** A smaller picture of the same, or null where there is none. */
  shrink: (file: File) => Promise<File | null>;
}>;
type Sent = Readonly<{ id: number; grant: string }>;
/** What one command takes. */
const filesPerStep = 50;

const isPicture = ({ name }: File): boolean => /\.(jpe?g|png|webp)$/i.test(name);

function tellFate(result: Result<Attached>, place: number): IntakeState {
  if (!result.ok) return { kind: 'refused', error: result.error };
  const refused = result.value.refused.find(({ at }) => at === place);
  if (refused) return { kind: 'refused', error: refused.error };
  const known = result.value.known.find(({ at }) => at === place);
  return known ? { kind: 'known', title: known.title } : { kind: 'taken' };
}

/**
 * Files on their way into the library: each has a line of its own that ends in what became of it, and none keeps the
 * others waiting. What is dropped together and asks nothing is one step to undo.
 */
export function createIntake({ send, attach, shrink }: Deps) {
  let lines: readonly IntakeLine[] = [];
  const listeners = new Set<() => void>();
  const waiting = new Map<number, Readonly<{ file: File; smaller: File | null }>>();
  let lastId = 0;

  function change(next: readonly IntakeLine[]): void {
    lines = next;
    for (const listener of listeners) listener();
  }
  const note = (id: number, state: IntakeState): void =>
    change(lines.map((line) => (line.id === id ? { ...line, state } : line)));

  async function sendOne(id: number, file: File): Promise<Sent | null> {
    note(id, { kind: 'reading' });
    const sent = await send(file);
    if (sent.ok) return { id, grant: sent.value };
    note(id, { kind: 'refused', error: sent.error });
    return null;
  }

  async function take(sent: readonly Sent[]): Promise<void> {
    for (let at = 0; at < sent.length; at += filesPerStep) {
      const some = sent.slice(at, at + filesPerStep);
      const result = await attach(some.map(({ grant }) => grant));
      for (const [place, { id }] of some.entries()) note(id, tellFate(result, place));
    }
  }

  return {
    getLines: (): readonly IntakeLine[] => lines,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: async (files: readonly File[]): Promise<void> => {
      const added = files.map((file) => {
        lastId += 1;
        return { id: lastId, file };
      });
      const fresh = added.map(
        ({ id, file: { name, size } }): IntakeLine => ({
          id,
          name,
          sizeBytes: size,
          state: { kind: 'reading' },
        }),
      );
      change([...lines, ...fresh]);
      const sent: Sent[] = [];
      for (const { id, file } of added) {
        const isLargePicture = isPicture(file) && file.size > largeImageBytes;
        if (isLargePicture) note(id, { kind: 'compressing' });
        const smaller = isLargePicture ? await shrink(file) : null;
        if (smaller || file.size > largeFileBytes) {
          waiting.set(id, { file, smaller });
          note(id, { kind: 'asks', smallerBytes: smaller?.size ?? null });
          continue;
        }
        const one = await sendOne(id, file);
        if (one) sent.push(one);
      }
      await take(sent);
    },
    /** A file that was chosen and not dropped: the page has a permission for it and not the file. */
    addGrant: async (name: string, grant: string): Promise<void> => {
      lastId += 1;
      const id = lastId;
      change([...lines, { id, name, sizeBytes: 0, state: { kind: 'reading' } }]);
      await take([{ id, grant }]);
    },
    answer: async (id: number, answer: IntakeAnswer): Promise<void> => {
      const asked = waiting.get(id);
      if (!asked) return;
      waiting.delete(id);
      if (answer === 'skip') return note(id, { kind: 'skipped' });
      const sent = await sendOne(id, answer === 'compress' ? (asked.smaller ?? asked.file) : asked.file);
      if (sent) await take([sent]);
    },
    clear: (): void => {
      waiting.clear();
      change([]);
    },
  } as const;
}

export type Intake = ReturnType<typeof createIntake>;

export const isSettled = ({ state }: IntakeLine): boolean =>
  state.kind !== 'reading' && state.kind !== 'compressing' && state.kind !== 'asks';
