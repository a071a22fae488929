import type { IndicatorAppraisal } from '../../../../db/domain/appraisal/appraise-indicator.ts';
import type { YearLine } from '../../../../db/domain/appraisal/compare-years.ts';
import { absolute, compare, isZero, type Rational, zero } from '../../../../db/domain/rational.ts';
import { writeFigure } from '../../../../db/domain/write-figure.ts';
import { InspectorSection } from '../../../app/inspector.tsx';
import { nameQuarter } from '../../../app/quarter-name.ts';
import type { Style } from '../use-style.ts';

type Props = Readonly<{ appraisal: IndicatorAppraisal; style: Style }>;
type Told = Readonly<{
  value: Rational | null;
  max?: Rational | null;
  code: string | null;
  isComputed: boolean;
}>;

const none = '–';

function writeTold(
  { indicator }: IndicatorAppraisal,
  { value, max = null, code, isComputed }: Told,
  style: Style,
): string {
  if (code !== null) return code;
  if (value === null) return none;
  const write = (figure: Rational): string => writeFigure(style.locale, indicator, figure, isComputed);
  return max === null ? write(value) : `${write(value)}–${write(max)}`;
}

function writeChange(appraisal: IndicatorAppraisal, { change }: YearLine, style: Style): string {
  if (change === null) return '';
  const way = isZero(change) ? 'same' : compare(change, zero) > 0 ? 'up' : 'down';
  return style.t(`achievement.change.${way}`, {
    points: writeFigure(style.locale, appraisal.indicator, absolute(change), true),
  });
}

/** Every year there is, across plan periods, against its own target; a line is drawn where the definition changed. */
export function YearsSection({ appraisal, style, isUnderWay }: Props & Readonly<{ isUnderWay: boolean }>) {
  const { t } = style;
  const { years } = appraisal;
  if (years.length === 0) return null;
  const isCut = years.some(({ segment }) => segment > 0);
  return (
    <InspectorSection title={t('achievement.detail.years')}>
      <table className="detail-table">
        <thead>
          <tr>
            <th scope="col">{t('achievement.columns.year')}</th>
            <th scope="col">{t('achievement.columns.target')}</th>
            <th scope="col">{t('achievement.columns.realization')}</th>
            <th scope="col">{t('achievement.columns.achievement')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((line, index) => (
            <tr
              key={`${line.segment} ${line.year}`}
              className={
                line.segment > (years[index - 1]?.segment ?? line.segment) ? 'detail-table__cut' : undefined
              }
              aria-current={line.year === appraisal.year ? 'true' : undefined}
            >
              <th scope="row">
                {line.year}
                {line.isBaseline && <small>{t('achievement.detail.baseline')}</small>}
              </th>
              <td>{writeTold(appraisal, line.target, style)}</td>
              <td>
                {writeTold(appraisal, line.realization, style)}
                <small>{writeChange(appraisal, line, style)}</small>
              </td>
              <td>{line.shown === null ? none : style.percent(line.shown)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isCut && <p className="detail-note">{t('achievement.detail.redefined')}</p>}
      {isUnderWay && (
        <p className="detail-note">{t('achievement.detail.underWay', { year: appraisal.year })}</p>
      )}
    </InspectorSection>
  );
}

/** Each quarter beside the one before it, and against the target of the year. */
export function QuartersSection({ appraisal, style }: Props) {
  const { t } = style;
  const { quarters, year } = appraisal;
  if (quarters.length === 0) return null;
  return (
    <InspectorSection title={t('achievement.detail.quarters', { year })}>
      <table className="detail-table">
        <thead>
          <tr>
            <th scope="col">{t('achievement.columns.quarter')}</th>
            <th scope="col">{t('achievement.detail.planned')}</th>
            <th scope="col">{t('achievement.detail.soFar')}</th>
            <th scope="col">{t('achievement.columns.achievement')}</th>
            <th scope="col">{t('achievement.detail.ofYear')}</th>
          </tr>
        </thead>
        <tbody>
          {quarters.map((one) => (
            <tr key={one.quarter}>
              <th scope="row">{one.quarter === 0 ? '' : nameQuarter(t, one.quarter).name}</th>
              <td>
                {writeTold(appraisal, { value: one.target, code: one.targetCode, isComputed: true }, style)}
              </td>
              <td>
                {writeTold(
                  appraisal,
                  { value: one.realization, code: one.realizationCode, isComputed: true },
                  style,
                )}
              </td>
              <td>{one.shown === null ? none : style.percent(one.shown)}</td>
              <td>{one.annual.kind === 'none' ? none : style.percent(one.annual.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </InspectorSection>
  );
}

/** The readings of the way to the end of the plan. */
export function EndSection({ appraisal, style }: Props) {
  const { t } = style;
  const { end, year } = appraisal;
  if (end === null) {
    return (
      <InspectorSection>
        <p className="muted">{t('achievement.detail.noEnd', { year })}</p>
      </InspectorSection>
    );
  }
  const { printed, last, added, endYear } = end;
  const target = {
    value: printed.endTarget,
    max: printed.endTargetMax,
    code: printed.endTargetCode,
    isComputed: false,
  };
  const lines = [
    [t('achievement.detail.endTarget', { year: endYear }), writeTold(appraisal, target, style)],
    [t('achievement.detail.last', { year }), last.kind === 'none' ? none : style.share(last.value)],
    ...(added === null
      ? []
      : [[t('achievement.detail.added'), added.kind === 'none' ? none : style.share(added.value)]]),
    [
      t('achievement.detail.fromBaseline'),
      printed.fromBaseline === null ? none : style.share(printed.fromBaseline),
    ],
    [t('achievement.detail.elapsed'), style.share(printed.elapsedShare)],
  ] as const;
  return (
    <InspectorSection title={t('achievement.detail.end', { year: endYear })}>
      <dl className="detail-list">
        {lines.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {printed.isOnTrack !== null && (
        <p className="detail-note">
          <b>{t(printed.isOnTrack ? 'achievement.detail.onTrack' : 'achievement.detail.behind')}</b>
        </p>
      )}
    </InspectorSection>
  );
}
