import type { Achievement } from '../../../../db/domain/achievement.ts';
import { explainAchievement, makeExplanationFormat } from '../../../../db/domain/explain.ts';
import { explanation as english } from '../../../api/text/en/explanation.ts';
import { writeExplanation } from '../../../api/text/explain-text.ts';
import { explanation as indonesian } from '../../../api/text/id/explanation.ts';
import type { ReportContext } from './report-context.ts';

/** Why there is no achievement, in the sentence that screens and the command line use too. */
export function writeReason(context: ReportContext, achievement: Achievement): string {
  const source = context.language === 'id' ? indonesian : english;
  const format = makeExplanationFormat({ locale: context.locale });
  return writeExplanation(explainAchievement(achievement, format), (key, params) =>
    fillIn(findText({ explanation: source }, key), params),
  );
}

function findText(texts: unknown, key: string): string {
  let current: unknown = texts;
  for (const name of key.split('.')) {
    current = typeof current === 'object' && current !== null ? Reflect.get(current, name) : undefined;
  }
  if (typeof current !== 'string') throw new Error(`no text for ${key}`);
  return current;
}

const fillIn = (text: string, params: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => params[name] ?? '');
