import type { TFunction } from 'i18next';
import { commands } from '../../electron/api/text/id/commands.ts';
import type { UndoStep } from './undo-labels.ts';

type CommandTexts = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

function hasText(group: string, name: string): boolean {
  const texts = (commands as CommandTexts)[group];
  return typeof texts === 'object' && name in texts;
}

/** What a step did, in words ("mengisi 24 realisasi"); a name of another version of the program has none of its own. */
export function sayCommand(t: TFunction, { command, count }: UndoStep): string {
  const [group = '', name = ''] = command.split('.');
  if (hasText('records', group) && hasText('record', name)) {
    const what = t(`commands.records.${group}` as 'commands.records.unit');
    return t(`commands.record.${name}` as 'commands.record.create', { what });
  }
  if (count !== null && count > 1 && hasText(group, `${name}Many_other`)) {
    return t(`commands.${group}.${name}Many` as 'commands.target.setMany', { count });
  }
  return hasText(group, name)
    ? t(`commands.${group}.${name}` as 'commands.target.set')
    : t('commands.unknown');
}

/** The same, and whose it is where another window took it. */
export function sayStep(t: TFunction, step: UndoStep): string {
  const what = sayCommand(t, step);
  return step.isElsewhere === true ? t('shell.stepElsewhere', { what }) : what;
}
