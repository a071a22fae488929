import type { CascadeScore } from '../../db/domain/cascade-score.ts';
import type { UpTo } from '../../db/domain/cascade-up-to.ts';
import { formatPercent, formatPlain } from '../../db/domain/format.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import type { Language } from '../api/app.ts';
import { type AchievementGroup, groupAchievements } from './achievement-rows.ts';
import { layOutRow, type TextColumn } from './text-table.ts';
import type { Translator } from './translator.ts';

/** The achievement of a year as a table for a terminal: 100 columns wide, more only where figures need it. */
export function printAchievements(
  document: PlanDocument,
  score: CascadeScore,
  { translator, language, upTo }: { translator: Translator; language: Language; upTo: UpTo | null },
): string {
  const { text } = translator;
  const locale = document.organization.numberLocale;
  const marks = { missing: text('achievement.missing'), notAvailable: text('achievement.notAvailable') };
  const groups = groupAchievements(document, score, { language, marks });
  const rows = groups.flatMap((group) => group.rows);
  const widen = (least: number, field: 'target' | 'realization' | 'achievement'): number =>
    Math.max(least, ...rows.map((row) => row[field].length));
  const columns: readonly TextColumn[] = [
    { heading: text('table.indicator'), width: 34, align: 'left' },
    { heading: text('table.unit'), width: 10, align: 'left' },
    { heading: text('table.target'), width: widen(9, 'target'), align: 'right' },
    { heading: text('table.realization'), width: widen(13, 'realization'), align: 'right' },
    { heading: text('table.achievement'), width: widen(11, 'achievement'), align: 'right' },
    { heading: text('table.band'), width: 13, align: 'left' },
  ];
  const heading = layOutRow(
    columns.map((column) => column.heading),
    columns,
  );
  const width = columns.reduce((sum, column) => sum + column.width + 2, -2);
  const rule = `${'-'.repeat(width)}\n`;
  const { name, isExample } = document.organization;
  return [
    `${text(upTo === null ? 'achievement.title' : 'achievement.titleUpTo', {
      organization: name,
      year: score.year,
      quarter: upTo ?? 4,
    })}\n`,
    isExample ? `${text('achievement.example')}\n` : '',
    `\n${heading}${rule}`,
    ...groups.map((group) => printGroup(group, columns, text('achievement.objectiveMean'))),
    rule,
    `${printTotal(score, { translator, language, locale })}\n`,
    `${printRules(score, { translator, language, locale })}\n`,
  ].join('');
}

function printGroup(group: AchievementGroup, columns: readonly TextColumn[], meanHeading: string): string {
  const rows = group.rows.map(({ indicator, target, realization, achievement, band }) =>
    layOutRow(
      [
        [indicator.code, indicator.name].filter(Boolean).join(' '),
        indicator.unitOfMeasure ?? '',
        target,
        realization,
        achievement,
        band,
      ],
      columns,
    ),
  );
  const { mean } = group;
  const meanRow = mean ? layOutRow([meanHeading, '', '', '', mean.achievement, mean.band], columns) : '';
  return [`${group.title}\n`, ...rows, meanRow].join('');
}

type Words = Readonly<{
  translator: Translator;
  language: Language;
  locale: PlanDocument['organization']['numberLocale'];
}>;

function printTotal(
  { total, scale, settings }: CascadeScore,
  { translator, language, locale }: Words,
): string {
  const { measured, total: all, reached } = total.mean;
  if (total.shown === null) return translator.text('achievement.totalNone', { total: all });
  return translator.text('achievement.total', {
    value: formatPercent(total.shown, { locale, scale, bandReading: settings.bandReading }),
    band: total.band?.label[language] ?? '-',
    measured,
    total: all,
    reached,
  });
}

function printRules({ settings, scale }: CascadeScore, { translator, language, locale }: Words): string {
  const { text } = translator;
  const cap =
    settings.cap === null
      ? text('achievement.capNone')
      : text('achievement.cap', { cap: formatPlain(settings.cap, { locale }) });
  return text('achievement.rules', { variant: settings.negativeVariant, cap, scale: scale.name[language] });
}
