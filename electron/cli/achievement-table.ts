import type { CascadeScore } from '../../db/domain/cascade-score.ts';
import { formatPercent, formatPlain } from '../../db/domain/format.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import type { Language } from '../api/app.ts';
import { type AchievementGroup, groupAchievements } from './achievement-rows.ts';
import { layOutRow, type TextColumn } from './text-table.ts';
import type { Translator } from './translator.ts';

/** The achievement of a year as a table for a terminal, 100 columns wide. */
export function printAchievements(
  document: PlanDocument,
  score: CascadeScore,
  { translator, language }: { translator: Translator; language: Language },
): string {
  const { text } = translator;
  const locale = document.organization.numberLocale;
  const marks = { missing: text('achievement.missing'), notAvailable: text('achievement.notAvailable') };
  const groups = groupAchievements(document, score, { language, marks });
  const columns: readonly TextColumn[] = [
    { heading: text('table.indicator'), width: 42, align: 'left' },
    { heading: text('table.unit'), width: 12, align: 'left' },
    { heading: text('table.target'), width: 9, align: 'right' },
    { heading: text('table.realization'), width: 12, align: 'right' },
    { heading: text('table.achievement'), width: 11, align: 'right' },
    { heading: text('table.band'), width: 16, align: 'left' },
  ];
  const heading = layOutRow(
    columns.map((column) => column.heading),
    columns,
  );
  const rule = `${'-'.repeat(heading.trimEnd().length)}\n`;
  const { name, isExample } = document.organization;
  return [
    `${text('achievement.title', { organization: name, year: score.year })}\n`,
    isExample ? `${text('achievement.example')}\n` : '',
    `\n${heading}${rule}`,
    ...groups.map((group) => printGroup(group, columns)),
    rule,
    `${printTotal(score, { translator, language, locale })}\n`,
    `${printRules(score, { translator, language, locale })}\n`,
  ].join('');
}

function printGroup(group: AchievementGroup, columns: readonly TextColumn[]): string {
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
  return [`${group.title}\n`, ...rows].join('');
}

type Words = Readonly<{
  translator: Translator;
  language: Language;
  locale: PlanDocument['organization']['numberLocale'];
}>;

function printTotal({ total, scale }: CascadeScore, { translator, language, locale }: Words): string {
  const { measured, total: all, reached } = total.mean;
  if (total.shown === null) return translator.text('achievement.totalNone', { total: all });
  return translator.text('achievement.total', {
    value: formatPercent(total.shown, { locale, scale }),
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
