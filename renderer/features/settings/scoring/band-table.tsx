import { CircleAlert, ListPlus, Trash2 } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal, type NumberLocale } from '../../../../db/domain/format.ts';
import { bandTones, mostBands, type ScaleValues } from '../../../../db/domain/own-scale.ts';
import { usePlan } from '../../../app/use-document.ts';
import { BandShape } from '../../../ui/band-shape.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import {
  type BandInterval,
  changeBand,
  type DraftFaults,
  findInterval,
  insertBand,
  removeBand,
  type ScaleDraft,
} from './scale-draft.ts';

type Side = 'from' | 'above';

/** One row for each band, best first, with which achievements fall into it and what is wrong with it. */
export function BandTable({
  draft,
  values,
  faults,
  onChange,
  onDecide,
  onLeave,
}: {
  readonly draft: ScaleDraft;
  /** The draft as it is read. */
  readonly values: ScaleValues;
  readonly faults: DraftFaults;
  readonly onChange: (draft: ScaleDraft) => void;
  /** What is whole at once: a choice, a row more or less. */
  readonly onDecide: (draft: ScaleDraft) => void;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation();
  const locale = usePlan().organization.numberLocale;
  const heads = ['tone', 'label', 'side', 'bound', 'interval'] as const;
  return (
    <table className="own-scale__table">
      <caption className="visually-hidden">{t('scale.table')}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={`own-scale__${head}`}>
              {t(`scale.column.${head}`)}
            </th>
          ))}
          <td className="own-scale__acts" />
        </tr>
      </thead>
      <tbody>
        {draft.bands.map((band, at) => {
          const number = at + 1;
          const isLast = at === draft.bands.length - 1;
          const own = faults.bands[at] ?? [];
          return (
            <Fragment key={band.key}>
              <tr>
                <td>
                  <span className="own-scale__tone-cell">
                    <BandShape tone={band.tone} size={16} />
                    <Select
                      label={t('scale.toneOf', { number })}
                      isWide
                      options={bandTones.map((id) => ({ id, label: t(`scale.tones.${id}`) }))}
                      value={band.tone}
                      onChange={(tone) => onDecide(changeBand(draft, at, { tone }))}
                    />
                  </span>
                </td>
                <td>
                  <TextField
                    label={t('scale.labelOf', { number })}
                    isLabelHidden
                    value={band.label}
                    onChange={(label) => onChange(changeBand(draft, at, { label }))}
                    onBlur={onLeave}
                  />
                </td>
                {isLast ? (
                  <td colSpan={2} className="own-scale__rest">
                    {t('scale.rest')}
                  </td>
                ) : (
                  <>
                    <td>
                      <Select<Side>
                        label={t('scale.sideOf', { number })}
                        isWide
                        options={[
                          { id: 'from', label: t('scale.from') },
                          { id: 'above', label: t('scale.above') },
                        ]}
                        value={band.isInclusive ? 'from' : 'above'}
                        onChange={(side) => onDecide(changeBand(draft, at, { isInclusive: side === 'from' }))}
                      />
                    </td>
                    <td className="own-scale__bound">
                      <TextField
                        label={t('scale.boundOf', { number })}
                        isLabelHidden
                        value={band.bound}
                        onChange={(bound) => onChange(changeBand(draft, at, { bound }))}
                        onBlur={onLeave}
                        inputMode="decimal"
                      />
                    </td>
                  </>
                )}
                <td className="own-scale__interval">
                  <IntervalText interval={findInterval(values, at)} locale={locale} />
                </td>
                <td className="own-scale__acts">
                  <IconButton
                    icon={ListPlus}
                    size="small"
                    label={t('scale.insert', { number })}
                    isDisabled={draft.bands.length >= mostBands}
                    onPress={() => onDecide(insertBand(draft, at))}
                  />
                  <IconButton
                    icon={Trash2}
                    size="small"
                    label={t('scale.removeBand', { number })}
                    isDisabled={draft.bands.length <= 2}
                    onPress={() => onDecide(removeBand(draft, at))}
                  />
                </td>
              </tr>
              {own.length > 0 && (
                <tr className="own-scale__faults">
                  <td colSpan={6} role="alert">
                    {own.map((kind) => (
                      <p key={kind} className="own-scale__fault">
                        <Icon of={CircleAlert} />
                        {t(`errors.scale-faulty.${kind}`, { band: number })}
                      </p>
                    ))}
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function IntervalText({
  interval,
  locale,
}: {
  readonly interval: BandInterval | null;
  readonly locale: NumberLocale;
}) {
  const { t } = useTranslation();
  if (interval === null) return '–';
  const { low, high } = interval;
  if (low && high && low.bound === high.bound)
    return t('scale.interval.point', { bound: formatDecimal(low.bound, { locale }) });
  const from =
    low &&
    t(`scale.interval.${low.isInclusive ? 'from' : 'above'}`, { low: formatDecimal(low.bound, { locale }) });
  const upTo =
    high &&
    t(`scale.interval.${high.isInclusive ? 'notOver' : 'upTo'}`, {
      high: formatDecimal(high.bound, { locale }),
    });
  if (from && upTo) return t('scale.interval.both', { low: from, high: upTo });
  return from ?? upTo ?? t('scale.interval.all');
}
