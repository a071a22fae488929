import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contract } from '../../electron/api/contract.ts';
import { handlers } from '../../electron/backend/handlers/index.ts';
import { makeBackend, type TestBackend } from './support/make-backend.ts';
import { collectEnds } from './support/temp-dir.ts';
import type { TestSession } from './support/test-session.ts';

const runs = Number(process.env.SELARAS_FUZZ ?? 200);
const seed = Number(process.env.SELARAS_SEED ?? 20_261_121);

const methods = Object.keys(contract) as (keyof typeof contract)[];
const backendMethods = methods.filter((name) => contract[name].kind !== 'host');

/** Keys the contract knows and keys that have done harm elsewhere, with values of every kind that crosses a border. */
const knownKeys = [
  ...[
    'planId',
    'id',
    'version',
    'patch',
    'nodeId',
    'parentId',
    'levelId',
    'afterId',
    'text',
    'code',
    'cells',
  ],
  ...['indicatorId', 'year', 'quarter', 'value', 'edition', 'grant', 'purpose', 'folder', 'file', 'name'],
  ...['replace', 'key', 'kind', 'format', 'recent', 'limit', 'before', 'language', 'glosses', 'document'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'path', '/etc/passwd', ''],
];
const leaf = fc.oneof(
  fc.string({ maxLength: 80, unit: 'binary' }),
  fc.constantFrom(
    '',
    '0',
    '-0',
    '1e5',
    '../../etc/passwd',
    'C:\\Windows',
    "'; drop table plan; --",
    '\u0000',
    '=1+1',
  ),
  fc.integer(),
  fc.double(),
  fc.constantFrom(null, undefined, true, false, Number.NaN, Number.POSITIVE_INFINITY),
  fc.bigInt(),
  fc.uint8Array({ maxLength: 4 }),
  fc.date({ noInvalidDate: false }),
);
const { payload } = fc.letrec<{ payload: unknown }>((tie) => ({
  payload: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('payload'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...knownKeys), fc.string({ maxLength: 10 })), tie('payload'), {
      maxKeys: 6,
      noNullPrototype: false,
    }),
  ),
}));

/** One backend for all of them: what is refused at the border leaves no trace in it. */
const { atEnd, end } = collectEnds();
let made: TestBackend;
let page: TestSession;
beforeAll(async () => {
  made = makeBackend(atEnd);
  page = await made.openSession();
  await page.get('document.openSample', { name: 'lahat' });
});
afterAll(end);

it('has a handler for every method that is not a host method, and for no other', () => {
  expect(Object.keys(handlers).sort()).toEqual(backendMethods.toSorted());
});

it.each(backendMethods)(
  'meets malformed input for %s with "invalid-input" and nothing else',
  async (method) => {
    const { openSession, reports, stateDir } = makeBackend();
    const page = await openSession();
    await page.get('document.openSample', { name: 'lahat' });
    const { input } = contract[method];
    await fc.assert(
      fc.asyncProperty(payload, async (given) => {
        fc.pre(!input.safeParse(given).success);
        const answer = await page.session.call(method, given);
        expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
        const { error } = answer as Extract<typeof answer, { ok: false }>;
        expect(Object.keys(error)).toEqual(['code', 'detail']);
        expect(Object.keys(error.detail)).toEqual(['field']);
        const said = JSON.stringify(error);
        expect(said).not.toMatch(/passwd|Windows|drop table|\bat .+:\d+/);
        expect(said).not.toContain(stateDir);
        expect(said.length).toBeLessThan(300);
      }),
      { numRuns: runs, seed },
    );
    expect(reports).toEqual([]);
  },
);

it('knows no method beside those of the contract', async () => {
  const hostMethods = methods.filter((name) => contract[name].kind === 'host');
  const strange = [
    '',
    '__proto__',
    'constructor',
    'toString',
    'files.readPath',
    'plan.read ',
    'x'.repeat(500),
  ];
  for (const name of [...hostMethods, ...strange]) {
    expect(await page.session.call(name, {})).toEqual({
      ok: false,
      error: { code: 'unknown-method', detail: { name: name.slice(0, 64) } },
    });
  }
});

it('takes no path from a page, in any method', () => {
  const wayIn = /path|dir(ectory)?$|url|href|command|shell|sql/i;
  const fieldsOf = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    const shape = 'shape' in value ? (value.shape as Record<string, unknown>) : {};
    const element = 'element' in value ? value.element : null;
    return [
      ...Object.keys(shape),
      ...Object.values(shape).flatMap(fieldsOf),
      ...(element ? fieldsOf(element) : []),
    ];
  };
  const fields = methods.flatMap((name) =>
    fieldsOf(contract[name].input).map((field) => `${name}: ${field}`),
  );
  expect(fields.length).toBeGreaterThan(100);
  expect(fields.filter((field) => wayIn.test(field.split(': ')[1] ?? ''))).toEqual([]);
});

it('names the limit of a text that is too long', async () => {
  const input = { planId: 'p', parentId: null, levelId: 'l', afterId: null, text: 'a'.repeat(100_001) };
  expect(await page.session.call('node.create', input)).toEqual({
    ok: false,
    error: { code: 'text-too-long', detail: { field: 'text', limit: 100_000 } },
  });
});
