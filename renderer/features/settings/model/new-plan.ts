import type { FileOverview } from '../../../../db/domain/file-overview.ts';
import type { Plan } from '../../../../db/domain/plan-document.ts';
import type { InputOf } from '../../../../electron/api/contract.ts';

export const newRegion = 'new-region';
export const newAgency = 'new-agency';
export const noPlan = 'none';
const presetMark = 'preset:';
export const presetId = (slug: string): string => `${presetMark}${slug}`;

export type NewPlanDraft = Readonly<{
  kind: Plan['kind'];
  title: string;
  periodStart: string;
  periodEnd: string;
  /** An organization of the file, or one of the two new ones. */
  owner: string;
  ownerName: string;
  /** A framework of the file, or a preset. */
  words: string;
  serves: string;
}>;

export type NewPlanFaults = Readonly<{
  title?: 'titleMissing';
  ownerName?: 'nameMissing';
  periodStart?: 'yearInvalid';
  periodEnd?: 'yearInvalid' | 'periodReversed';
}>;

/** Beside an agency's plan most often its region's is wanted, and the other way round; both in the same years. */
export function beginPlan({ plans }: FileOverview, shown: Plan): NewPlanDraft {
  const hasRegion = plans.some(({ kind }) => kind === 'rpjmd');
  const region = plans.find(({ kind }) => kind === 'rpjmd');
  return {
    kind: hasRegion ? 'renstra' : 'rpjmd',
    title: '',
    periodStart: shown.periodStart === null ? '' : String(shown.periodStart),
    periodEnd: shown.periodEnd === null ? '' : String(shown.periodEnd),
    owner: hasRegion ? newAgency : newRegion,
    ownerName: '',
    words: shown.frameworkId,
    serves: region?.id ?? noPlan,
  };
}

const isYear = (text: string): boolean => /^(19|[2-9]\d)\d\d$/.test(text.trim());

export function findFaults(draft: NewPlanDraft): NewPlanFaults {
  const { title, ownerName, owner, periodStart, periodEnd } = draft;
  const isNew = owner === newRegion || owner === newAgency;
  // A plan without a period is one whose source gives none: both years or neither.
  const hasNone = periodStart.trim() === '' && periodEnd.trim() === '';
  const isReversed = isYear(periodStart) && isYear(periodEnd) && Number(periodEnd) < Number(periodStart);
  return {
    ...(title.trim() === '' ? { title: 'titleMissing' } : {}),
    ...(isNew && ownerName.trim() === '' ? { ownerName: 'nameMissing' } : {}),
    ...(hasNone || isYear(periodStart) ? {} : { periodStart: 'yearInvalid' }),
    ...(hasNone || isYear(periodEnd)
      ? isReversed
        ? { periodEnd: 'periodReversed' }
        : {}
      : { periodEnd: 'yearInvalid' }),
  };
}

export function readPlan(draft: NewPlanDraft): InputOf<'plan.create'> {
  const year = (text: string): number | null => (text.trim() === '' ? null : Number(text));
  const name = draft.ownerName.trim();
  return {
    kind: draft.kind,
    title: draft.title.trim(),
    periodStart: year(draft.periodStart),
    periodEnd: year(draft.periodEnd),
    organization:
      draft.owner === newRegion
        ? { kind: 'region', name, shortName: null }
        : draft.owner === newAgency
          ? { kind: 'agency', name, shortName: null }
          : { id: draft.owner },
    framework: draft.words.startsWith(presetMark)
      ? { preset: draft.words.slice(presetMark.length) }
      : { id: draft.words },
    servesId: draft.serves === noPlan ? null : draft.serves,
  };
}
