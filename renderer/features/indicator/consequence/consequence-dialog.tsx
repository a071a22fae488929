import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoundBreach, ShownScore } from '../../../../db/domain/consequence.ts';
import { formatDecimal, formatPercent, type NumberLocale } from '../../../../db/domain/format.ts';
import type { Quarter } from '../../../../db/domain/plan-document.ts';
import { compare } from '../../../../db/domain/rational.ts';
import { BandPill } from '../../../ui/band-pill.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { type ConsequenceQuestion, getQuestion, subscribeToQuestions } from './ask-consequence.ts';
import './consequence.css';
import { type ChangeLine, listChanges } from './list-changes.ts';

/** A longer list is not read to its end; the counts above it speak of all. */
const shownLines = 40;
/** Beyond this a difference is none that anybody acts on. */
const mostDecimals = 4;

/** The one place where a change of direction, method or settings is seen before it happens. */
export function ConsequenceDialog() {
  const question = useSyncExternalStore(subscribeToQuestions, getQuestion);
  return question ? <Asked question={question} /> : null;
}

function Asked({ question }: { readonly question: ConsequenceQuestion }) {
  const { t } = useTranslation();
  const { document, consequence, answer } = question;
  const locale = document.organization.numberLocale;
  const lines = useMemo(() => listChanges(document, consequence), [document, consequence]);
  const { achievements, means, lead, movedBands } = lines;
  const { breaches } = consequence;
  return (
    <Dialog
      title={t('indicator.consequence.title')}
      isOpen
      isWide
      onClose={() => answer(false)}
      actions={
        <>
          <Button onPress={() => answer(false)}>{t('common.cancel')}</Button>
          <Button variant="primary" autoFocus onPress={() => answer(true)}>
            {t('indicator.consequence.apply')}
          </Button>
        </>
      }
    >
      {/* A long list of changes is walked through by keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className="consequence" tabIndex={0} aria-label={t('indicator.consequence.changes')}>
        {lead && (
          <p className="consequence__lead">
            {t('indicator.consequence.lead', {
              year: lead.year,
              before: sayPair(lead, locale).before ?? t('indicator.consequence.none'),
              after: sayPair(lead, locale).after ?? t('indicator.consequence.none'),
              count: achievements.length,
            })}
          </p>
        )}
        {!lead && achievements.length > 0 && (
          <p className="consequence__lead">
            {t('indicator.consequence.count', { count: achievements.length })}{' '}
            {movedBands > 0 && t('indicator.consequence.bands', { count: movedBands })}
          </p>
        )}
        {achievements.length === 0 && means.length > 0 && (
          <p className="consequence__lead">{t('indicator.consequence.meansOnly')}</p>
        )}
        {breaches.length > 0 && (
          <Part title={t('indicator.consequence.breaches', { count: breaches.length })}>
            <ul className="consequence__list">
              {breaches.slice(0, shownLines).map((breach) => (
                <li key={`${breach.what} ${breach.year} ${breach.quarter} ${breach.value}`}>
                  <BreachText breach={breach} locale={locale} />
                </li>
              ))}
            </ul>
          </Part>
        )}
        {achievements.length > 0 && (
          <Part title={t('indicator.consequence.achievements')}>
            <ChangeTable
              caption={t('indicator.consequence.achievements')}
              lines={achievements}
              hasNames={lead === null}
              locale={locale}
            />
          </Part>
        )}
        {means.length > 0 && (
          <Part title={t('indicator.consequence.means')}>
            <ChangeTable caption={t('indicator.consequence.means')} lines={means} hasNames locale={locale} />
          </Part>
        )}
        <p className="muted">{t('indicator.consequence.undoable')}</p>
      </section>
    </Dialog>
  );
}

type SaidPair = Readonly<{ before: string | null; after: string | null }>;

/** As many decimals as it takes to see that two figures differ: 100,0% → 100,0% would say that nothing changes. */
function sayPair({ before, after }: Pick<ChangeLine, 'before' | 'after'>, locale: NumberLocale): SaidPair {
  const say = ({ shown, scale, bandReading }: ShownScore, decimals: number): string | null =>
    shown === null ? null : formatPercent(shown, { locale, decimals, scale, bandReading });
  const isSame = before.shown !== null && after.shown !== null && compare(before.shown, after.shown) === 0;
  let decimals = 1;
  while (!isSame && decimals < mostDecimals && say(before, decimals) === say(after, decimals)) decimals += 1;
  return { before: say(before, decimals), after: say(after, decimals) };
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="consequence__part">
      <h3 className="consequence__heading">{title}</h3>
      {children}
    </section>
  );
}

function ChangeTable({
  caption,
  lines,
  hasNames,
  locale,
}: {
  readonly caption: string;
  readonly lines: readonly ChangeLine[];
  readonly hasNames: boolean;
  readonly locale: NumberLocale;
}) {
  const { t } = useTranslation();
  const hidden = lines.length - shownLines;
  return (
    <>
      <table className={hasNames ? 'consequence__table' : 'consequence__table consequence__table--short'}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('indicator.consequence.period')}</th>
            {hasNames && <th scope="col">{t('indicator.consequence.what')}</th>}
            <th scope="col">{t('indicator.consequence.before')}</th>
            <th scope="col">{t('indicator.consequence.after')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shownLines).map((line) => (
            <tr key={line.key}>
              <th scope="row">
                <PeriodText year={line.year} quarter={line.quarter} />
              </th>
              {hasNames && <td>{line.name ?? t('indicator.consequence.wholePlan')}</td>}
              <td>
                <ScorePill score={line.before} other={line.after} text={sayPair(line, locale).before} />
              </td>
              <td>
                <ScorePill score={line.after} other={line.before} text={sayPair(line, locale).after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && <p className="muted">{t('indicator.consequence.more', { count: hidden })}</p>}
    </>
  );
}

function ScorePill({
  score,
  other,
  text,
}: {
  readonly score: ShownScore;
  /** What it is beside. */
  readonly other: ShownScore;
  readonly text: string | null;
}) {
  const { t, i18n } = useTranslation();
  if (text === null || !score.band) return <span className="muted">{t('indicator.consequence.none')}</span>;
  const { label, tone } = score.band;
  const name = i18n.language === 'en' ? label.en : label.id;
  // Another scale may have the same colour and figure under another name, and then the name is all that differs.
  const isRenamed = other.band !== null && other.band.label.id !== label.id;
  return (
    <span className="consequence__score">
      <BandPill tone={tone} text={text} name={name} />
      {isRenamed && (
        <span className="consequence__note" aria-hidden="true">
          {name}
        </span>
      )}
      {score.needsAnalysis && (
        <span className="consequence__note">{t('indicator.consequence.needsAnalysis')}</span>
      )}
    </span>
  );
}

function PeriodText({ year, quarter }: { readonly year: number; readonly quarter: Quarter }) {
  const { t } = useTranslation();
  return quarter === 0 ? year : t('indicator.quarterOf', { quarter: romans[quarter], year });
}

const romans = ['', 'I', 'II', 'III', 'IV'] as const;

function BreachText({ breach, locale }: { readonly breach: BoundBreach; readonly locale: NumberLocale }) {
  const { t } = useTranslation();
  const { what, year, quarter } = breach;
  const period = quarter === 0 ? String(year) : t('indicator.quarterOf', { quarter: romans[quarter], year });
  return t(`indicator.consequence.breach.${what}`, {
    period,
    value: formatDecimal(breach.value, { locale }),
  });
}
