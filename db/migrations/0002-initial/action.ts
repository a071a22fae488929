import { integer, nullable, oneOf, reference, table, text, wholeNumber } from '../../columns.ts';

const month = nullable(integer({ min: 1, max: 12 }));
/** As the office writes it: "25%", "2 dokumen". */
const step = nullable(text());

/** Something to be done in a year so that an indicator reaches its target (rencana aksi). */
export const action = table(
  {
    indicator_id: reference('indicator'),
    year: integer({ min: 1900, max: 9999 }),
    sort: integer(),
    text: text(),
    unit_id: nullable(reference('unit')),
    /** The official or the people who do it, in words. */
    responsible: nullable(text()),
    start_month: month,
    end_month: month,
    status: oneOf('planned', 'done', 'not-done', 'postponed', 'carried-over'),
    reason: nullable(text()),
    budget: nullable(wholeNumber()),
    target_q1: step,
    target_q2: step,
    target_q3: step,
    target_q4: step,
  },
  {
    indexes: [['indicator_id', 'year', 'sort']],
    checks: {
      action_does_not_end_before_it_starts:
        'start_month is null or end_month is null or start_month <= end_month',
      action_says_why_it_is_not_done: "status not in ('not-done', 'postponed') or length(reason) > 0",
    },
  },
);
