import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedRow, FieldChange, PlanComparison } from '../../../../db/domain/compare-plans.ts';
import type { NumberLocale } from '../../../../db/domain/plan-document.ts';
import { sayField, sayValue } from '../../../../electron/api/text/compare-text.ts';
import { LevelTag, type TagKind } from '../../../ui/level-tag.tsx';

const indentPx = 14;

/** One line a row: what it was at the left, what it is at the right, and what differs under both. */
export function CompareTable({
  comparison,
  filter,
  names,
  locale,
}: {
  readonly comparison: PlanComparison;
  readonly filter: 'changed' | 'all';
  /** Of the two states, as their choosers say them. */
  readonly names: readonly string[];
  readonly locale: NumberLocale;
}) {
  const { t } = useTranslation();
  const rows = useMemo(
    () => comparison.rows.filter(({ state }) => filter === 'all' || state !== 'same'),
    [comparison, filter],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached with the keyboard
    <section className="compare__scroll" aria-label={t('plans.comparison.rows')} tabIndex={0}>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col" className="compare__state">
              {t('plans.comparison.state')}
            </th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.plan.length > 0 && (
            <tr className="compare__row compare__row--changed">
              <td className="compare__state">
                <Mark state="changed" />
              </td>
              {(['before', 'after'] as const).map((side) => (
                <td key={side}>
                  <b>{t('plans.comparison.plan')}</b>
                  <Values changes={comparison.plan} side={side} locale={locale} />
                </td>
              ))}
            </tr>
          )}
          {rows.map((row) => (
            <Row
              key={`${row.kind} ${row.key} ${row.state}`}
              row={row}
              locale={locale}
              isIndented={filter === 'all'}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  row,
  locale,
  isIndented,
}: {
  readonly row: ComparedRow;
  readonly locale: NumberLocale;
  readonly isIndented: boolean;
}) {
  const { t } = useTranslation();
  const name =
    row.kind === 'indicator' ? t(`compare.words.${row.level.kind}` as 'compare.words.iku') : row.level.name;
  return (
    <tr className={`compare__row compare__row--${row.state}`}>
      <td className="compare__state">
        <Mark state={row.state} />
      </td>
      {(['before', 'after'] as const).map((side) => {
        const words = row[side];
        return (
          <td key={side} className={words ? undefined : 'compare__absent'}>
            {words ? (
              <span
                className="compare__words"
                style={{ paddingInlineStart: isIndented ? row.depth * indentPx : 0 }}
              >
                <LevelTag kind={row.level.kind as TagKind}>{name}</LevelTag>
                {words.code && <span className="compare__code">{words.code}</span>}
                <span>{words.text}</span>
              </span>
            ) : (
              t('plans.comparison.absent')
            )}
            {words && <Values changes={row.changes} side={side} locale={locale} />}
          </td>
        );
      })}
    </tr>
  );
}

const shownAbove: ReadonlySet<string> = new Set(['text', 'name', 'code']);

/** What differs, on its side; the words of the row itself stand above. */
function Values({
  changes,
  side,
  locale,
}: {
  readonly changes: readonly FieldChange[];
  readonly side: 'before' | 'after';
  readonly locale: NumberLocale;
}) {
  const { t } = useTranslation();
  const translate = (key: string, params: Readonly<Record<string, string>>): string =>
    // A key of the shared texts, each with values of its own.
    t(key as 'compare.ofYear', params as { field: string; year: string });
  const listed = changes.filter(({ field }) => !shownAbove.has(field));
  if (listed.length === 0) return null;
  return (
    <dl className="compare__values">
      {listed.map((change) => (
        <div key={`${change.field} ${change.year}`}>
          <dt>{sayField(change, translate)}</dt>
          <dd>{sayValue(change[side], locale, translate)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Colour and word: neither alone says it. */
function Mark({ state }: { readonly state: ComparedRow['state'] }) {
  const { t } = useTranslation();
  return <span className={`compare-mark compare-mark--${state}`}>{t(`compare.state.${state}`)}</span>;
}
