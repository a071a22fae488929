import type { PlanDocument } from '../plan-document.ts';
import { findOtherAffairs } from './affairs.ts';
import { isOneSlipApart } from './compare-words.ts';
import { listSlips } from './dictionary.ts';
import { type Finding, findInPlan } from './finding.ts';

type Place = Pick<Finding, 'nodeId' | 'indicatorId'>;

/** Words as they stand in the plan: never changed by the program, which only says what it noticed. */
export function checkWords(document: PlanDocument): Finding[] {
  const ofPlan: Place = { nodeId: null, indicatorId: null };
  const terms = listTerms(document);
  return [
    ...findOtherAffairs(document),
    ...findSlips([document.plan.profile, ...listDutyWords(document)].join('\n'), ofPlan),
    ...listTexts(document).flatMap(({ text, ...place }) => [
      ...findSlips(text, place),
      ...findOtherTerms(text, place, terms),
    ]),
  ];
}

type PlacedText = Place & Readonly<{ text: string }>;

const listTexts = ({ nodes, indicators }: PlanDocument): readonly PlacedText[] => [
  ...nodes.map(({ id, text, explanation, glosses }) => ({
    text: [text, explanation, ...glosses.map(({ meaning }) => meaning)].join('\n'),
    nodeId: id,
    indicatorId: null,
  })),
  ...indicators.map(({ id, nodeId, name }) => ({ text: name, nodeId, indicatorId: id })),
];

/** What the office says of its duties; they have no place of their own in the plan. */
const listDutyWords = ({ duties }: PlanDocument): readonly (string | null)[] =>
  duties.flatMap(({ name, meaning, form }) => [name, meaning, form]);

/** Long words of the terms the document itself explains. */
function listTerms({ nodes, duties, abbreviations }: PlanDocument): ReadonlySet<string> {
  const terms = [
    ...nodes.flatMap(({ glosses }) => glosses.map(({ term }) => term)),
    ...duties.map(({ name }) => name),
    ...abbreviations.map(({ meaning }) => meaning ?? ''),
  ];
  return new Set(terms.flatMap(listLongWords));
}

/** Short words are too often one letter from another word. */
const listLongWords = (text: string): string[] => text.toLowerCase().match(/\p{L}{8,}/gu) ?? [];

/** Endings and beginnings that make another word of the same root, and no slip. */
const isOtherForm = (word: string, term: string): boolean => word.startsWith(term) || term.startsWith(word);

function findOtherTerms(text: string, at: Place, terms: ReadonlySet<string>): Finding[] {
  if (terms.size === 0) return [];
  const pairs = new Set<string>();
  for (const word of listLongWords(text)) {
    if (terms.has(word)) continue;
    for (const term of terms) {
      if (isOneSlipApart(word, term) && !isOtherForm(word, term)) pairs.add(`${word} → ${term}`);
    }
  }
  const words = [...pairs].join('; ');
  return pairs.size === 0 ? [] : [{ ...findInPlan('term-misspelled', { params: { words } }), ...at }];
}

/** One finding for all the words of a place, each with its form in the dictionary. */
function findSlips(text: string, at: Place): Finding[] {
  const pairs = listSlips(text);
  if (pairs.length === 0) return [];
  return [{ ...findInPlan('word-misspelled', { params: { words: pairs.join('; ') } }), ...at }];
}
