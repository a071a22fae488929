import { readPlainText } from '../../../../db/domain/rich-text/plain-text.ts';
import type { RichRun } from '../../../../db/domain/rich-text/rich-text.ts';
import type { Block, Run } from './report-model.ts';

/** What a person typed into a plain field, as paragraphs and lists. */
export const parseNarrative = (body: string): readonly Block[] =>
  readPlainText(body).flatMap((block): readonly Block[] => {
    if (block.kind === 'paragraph') return [{ kind: 'paragraph', style: 'body', runs: toRuns(block.runs) }];
    if (block.kind !== 'list') return [];
    return [{ kind: 'list', isOrdered: block.ordered, items: block.items.map(({ runs }) => toRuns(runs)) }];
  });

const toRuns = (runs: readonly RichRun[]): readonly Run[] =>
  runs.flatMap((run) => ('text' in run ? [{ text: run.text }] : []));
