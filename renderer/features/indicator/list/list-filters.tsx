import { useTranslation } from 'react-i18next';
import type { PlanDocument, PlanIndicator } from '../../../../db/domain/plan-document.ts';
import type { Scale } from '../../../../db/domain/scale.ts';
import { ChipGroup } from '../../../ui/chip.tsx';
import { type Option, Select } from '../../../ui/select.tsx';
import {
  countBands,
  directionOf,
  type EntryFilter,
  type FilterFacts,
  gaps,
  type IndicatorEntry,
  lacks,
  ownerOf,
} from '../model/list-entries.ts';

const all = 'all';
const kinds: readonly PlanIndicator['kind'][] = ['iku', 'ik', 'ikk'];
const directions = ['positive', 'negative', 'stabilize', 'range', 'ordinal', 'none'] as const;

/** Which indicators the list shows; each choice carries how many it would show of the whole plan. */
export function ListFilters({
  document,
  entries,
  facts,
  scale,
  filter,
  onChange,
}: {
  readonly document: PlanDocument;
  readonly entries: readonly IndicatorEntry[];
  readonly facts: FilterFacts;
  readonly scale: Scale;
  readonly filter: EntryFilter;
  readonly onChange: (change: Partial<EntryFilter>) => void;
}) {
  const { t, i18n } = useTranslation();
  const count = (fits: (indicator: PlanIndicator) => boolean): number =>
    entries.filter(({ indicator }) => fits(indicator)).length;
  const counted = (id: string, label: string, number: number): readonly Option<string>[] =>
    number === 0 ? [] : [{ id, label, detail: String(number) }];
  const present = kinds.filter((kind) => entries.some(({ indicator }) => indicator.kind === kind));
  const owners = new Map(entries.map(({ indicator }) => [ownerOf(indicator), indicator]));
  const nameOwner = (owner: string): string =>
    owner === 'none'
      ? t('indicator.filters.noOwner')
      : (document.units.find(({ id }) => id === owner)?.name ?? owner);
  return (
    <>
      <ChipGroup<PlanIndicator['kind'] | typeof all>
        label={t('indicator.filters.kind')}
        options={[
          { id: all, label: t('indicator.filters.all'), count: entries.length },
          ...present.map((kind) => ({
            id: kind,
            label: t(`indicator.kinds.${kind}`),
            count: count((one) => one.kind === kind),
          })),
        ]}
        value={filter.kind ?? all}
        onChange={(kind) => onChange({ kind: kind === all ? null : kind })}
      />
      <span className="filter-bar__line" />
      <FilterSelect
        label={t('indicator.filters.owner')}
        options={[...owners.keys()].flatMap((owner) =>
          counted(
            owner,
            nameOwner(owner),
            count((one) => ownerOf(one) === owner),
          ),
        )}
        value={filter.owner}
        onChange={(owner) => onChange({ owner })}
      />
      <FilterSelect
        label={t('indicator.filters.direction')}
        options={directions.flatMap((direction) =>
          counted(
            direction,
            t(`indicator.filters.directions.${direction}`),
            count((one) => directionOf(one, facts) === direction),
          ),
        )}
        value={filter.direction}
        onChange={(direction) => onChange({ direction: direction as EntryFilter['direction'] })}
      />
      <FilterSelect
        label={t('indicator.filters.band')}
        options={countBands(entries, scale).flatMap(({ id, rank, count: number }) => {
          const band = scale.bands.find((one) => one.rank === rank);
          const label = band && (i18n.language === 'en' ? band.label.en : band.label.id);
          return counted(id, label ?? t('indicator.filters.noBand'), number);
        })}
        value={filter.band}
        onChange={(band) => onChange({ band })}
      />
      <FilterSelect
        label={t('indicator.filters.gap')}
        options={gaps.flatMap((gap) =>
          counted(
            gap,
            t(`indicator.filters.gaps.${gap}`),
            count((one) => lacks(one, gap, facts)),
          ),
        )}
        value={filter.gap}
        onChange={(gap) => onChange({ gap: gap as EntryFilter['gap'] })}
      />
    </>
  );
}

/** Its own name stands for "all", so that a bar of filters needs no second row of labels. */
function FilterSelect({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly Option<string>[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={value === null ? 'list-filter' : 'list-filter list-filter--on'}>
      <Select
        label={label}
        options={[{ id: all, label: t('indicator.filters.any', { what: label }) }, ...options]}
        value={value ?? all}
        onChange={(next) => onChange(next === all ? null : next)}
      />
    </div>
  );
}
