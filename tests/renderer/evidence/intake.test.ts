import { describe, expect, it } from 'vitest';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import type { Attached } from '../../../electron/api/evidence.ts';
import {
  createIntake,
  isSettled,
  largeFileBytes,
  largeImageBytes,
} from '../../../renderer/features/evidence/intake/create-intake.ts';

/** A file of so many bytes as far as the page looks at it; nothing of it is read here. */
const aFile = (name: string, size = 10): File => ({ name, size }) as File;

function start(change: Partial<Parameters<typeof createIntake>[0]> = {}) {
  const steps: (readonly string[])[] = [];
  const intake = createIntake({
    send: async (file) => (file.size === 0 ? refuse('file-empty', { name: file.name }) : succeed(file.name)),
    attach: async (grants): Promise<Result<Attached>> => {
      steps.push(grants);
      return succeed({ ids: [], known: [], refused: [] });
    },
    shrink: async () => null,
    ...change,
  });
  const states = () => intake.getLines().map(({ name, state }) => [name, state.kind]);
  return { intake, steps, states };
}

describe('files on their way into the library', () => {
  it('go in together as one step, and those that cannot do not keep the others', async () => {
    const { intake, steps, states } = start();
    await intake.add([aFile('a.pdf'), aFile('kosong.pdf', 0), aFile('b.pdf')]);
    expect(steps).toEqual([['a.pdf', 'b.pdf']]);
    expect(states()).toEqual([
      ['a.pdf', 'taken'],
      ['kosong.pdf', 'refused'],
      ['b.pdf', 'taken'],
    ]);
    expect(intake.getLines().every(isSettled)).toBe(true);
  });

  it('tell each file its own fate by its place, whatever it is called', async () => {
    const { intake, states } = start({
      attach: async () =>
        succeed({
          ids: [],
          known: [{ at: 2, title: 'Rekap' }],
          refused: [{ at: 0, name: 'a', error: { code: 'evidence-type-refused', detail: { name: 'a' } } }],
        }),
    });
    await intake.add([aFile('sama.pdf'), aFile('sama.pdf'), aFile('sama.pdf')]);
    expect(states().map(([, kind]) => kind)).toEqual(['refused', 'taken', 'known']);
  });

  it('ask before a large picture or file goes in, and do as they are told', async () => {
    const smaller = aFile('foto.jpg', 3);
    const { intake, steps, states } = start({
      shrink: async ({ name }) => (name === 'foto.png' ? smaller : null),
    });
    const files = [
      aFile('foto.png', largeImageBytes + 1),
      aFile('padat.jpg', largeImageBytes + 1),
      aFile('buku.pdf', largeFileBytes + 1),
      aFile('film.zip', largeFileBytes + 1),
    ];
    await intake.add(files);
    expect(states()).toEqual([
      ['foto.png', 'asks'],
      // It would hardly be smaller: there is nothing to ask.
      ['padat.jpg', 'taken'],
      ['buku.pdf', 'asks'],
      ['film.zip', 'asks'],
    ]);
    expect(intake.getLines()[0]?.state).toEqual({ kind: 'asks', smallerBytes: 3 });
    const [photo, , book, film] = intake.getLines().map(({ id }) => id);
    await intake.answer(photo ?? 0, 'compress');
    await intake.answer(book ?? 0, 'keep');
    await intake.answer(film ?? 0, 'skip');
    // An answer counts once.
    await intake.answer(film ?? 0, 'keep');
    expect(steps).toEqual([['padat.jpg'], ['foto.jpg'], ['buku.pdf']]);
    expect(states().map(([, kind]) => kind)).toEqual(['taken', 'taken', 'taken', 'skipped']);
  });

  it('go in steps of fifty, and say of a whole step why it failed', async () => {
    let call = 0;
    const { intake, states } = start({
      attach: async () => {
        call += 1;
        return call === 1
          ? succeed({ ids: [], known: [], refused: [] })
          : refuse('disk-full', { folder: 'D' });
      },
    });
    await intake.add(Array.from({ length: 51 }, (_, at) => aFile(`${at}.pdf`)));
    expect(states().filter(([, kind]) => kind === 'taken')).toHaveLength(50);
    expect(states().at(-1)).toEqual(['50.pdf', 'refused']);
    intake.clear();
    expect(intake.getLines()).toEqual([]);
  });
});
