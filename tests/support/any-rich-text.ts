import fc from 'fast-check';
import type { RichText } from '../../db/domain/rich-text/rich-text.ts';

const letters = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('#', '$x$', '\\', '<b>', '&amp;', '\n'),
);
const look = fc.record(
  { bold: fc.constant(true as const), italic: fc.constant(true as const) },
  { requiredKeys: [] },
);
const year = fc.integer({ min: 1900, max: 9999 });
const id = fc.string({ minLength: 1, maxLength: 36 });
const field = fc.oneof(
  fc.record({
    of: fc.constant('indicator' as const),
    id,
    year,
    figure: fc.constantFrom(
      'target' as const,
      'realization' as const,
      'achievement' as const,
      'predicate' as const,
    ),
  }),
  fc.record({
    of: fc.constant('node' as const),
    id,
    year,
    figure: fc.constantFrom('achievement' as const, 'reached' as const),
  }),
  fc.record({
    of: fc.constant('plan' as const),
    year,
    figure: fc.constantFrom('spent' as const, 'absorption' as const),
  }),
);
const run = fc
  .tuple(fc.oneof(fc.record({ text: letters }), fc.record({ field })), look)
  .map(([content, looks]) => ({ ...content, ...looks }));
const runs = fc.array(run, { maxLength: 4 });
const item = fc.record(
  {
    runs,
    list: fc.record({ ordered: fc.boolean(), items: fc.array(fc.record({ runs }), { maxLength: 3 }) }),
  },
  { requiredKeys: ['runs'] },
);
const table = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc.record({
    kind: fc.constant('table' as const),
    caption: letters,
    rows: fc.array(fc.array(runs, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
);
/** Any text that a document can hold, marks of every engine among its letters. */
export const anyRichText: fc.Arbitrary<RichText> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('paragraph' as const), runs }),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const),
      runs,
    }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(item, { maxLength: 4 }),
    }),
    table,
    fc.record({ kind: fc.constant('image' as const), imageId: id, alt: letters, caption: letters }),
  ),
  { maxLength: 6 },
);
