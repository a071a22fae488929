import { placeholder } from '../blocks.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Table } from '../report-model.ts';
import { findRenstraTexts } from '../texts/renstra/renstra-texts.ts';
import { makeFundingTables } from './funding-table.ts';
import { pointToTables } from './parts.ts';
import { readPreviousPlan } from './previous-plan.ts';
import { makeServiceTables } from './service-table.ts';

/** What the period before reached and cost: the sentence that leads there, and the wide tables. */
export function makeServiceBlocks(
  context: ReportContext,
  captions: Readonly<{ services: string; funding: string }>,
): Readonly<{ blocks: readonly Block[]; tables: readonly Table[] }> {
  const words = findRenstraTexts(context.language).services;
  const previous = readPreviousPlan(context);
  const gap = (what: string) => ({ blocks: [placeholder(context.texts.nothingYet(what))], tables: [] });
  if (previous === null) return gap(words.missing);
  const services = makeServiceTables(context, previous, captions.services);
  const funding = makeFundingTables(context, previous, captions.funding);
  if (services.length === 0) return { ...gap(words.noIndicators), tables: funding };
  const ids = [services[0], funding[0]].flatMap((table) => (table ? [table.id] : []));
  const { title } = previous.plan.document.plan;
  return {
    blocks: [pointToTables(ids, ([first = '', second = null]) => words.intro(title, first, second))],
    tables: [...services, ...funding],
  };
}
