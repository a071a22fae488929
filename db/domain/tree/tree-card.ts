import type { CascadeScore } from '../cascade-score.ts';
import { formatPercent } from '../format.ts';
import { numberNodes } from '../number-nodes.ts';
import type { NodeLink, PlanDocument } from '../plan-document.ts';
import type { LooseItem, PerformanceTree, TreeItem } from './build-performance-tree.ts';
import type { Tone } from './shapes.ts';
import { countOutsideLinks } from './tree-links.ts';
import { cutLine, type MeasureText, wrapLines } from './wrap-lines.ts';

/** The words of a picture, in the language of whoever looks at it. */
export type TreeWords = Readonly<{
  indicators: (count: number) => string;
  responsible: (name: string) => string;
  notServed: string;
  noScore: string;
  bandLanguage: 'id' | 'en';
  outsideLinks: (count: number) => string;
  links: Readonly<Record<NodeLink['kind'], string>>;
  /** The same kinds, as the row says them that is linked to. */
  linksBack: Readonly<Record<NodeLink['kind'], string>>;
  loose: Readonly<Record<LooseItem['reason'], string>>;
}>;

export type TreeCard = Readonly<{
  id: string;
  levelName: string;
  depth: number;
  number: string;
  text: string;
  lines: readonly string[];
  isCut: boolean;
  /** The unit that answers for it, cut to one line. */
  responsible: string | null;
  indicators: string | null;
  outsideLinks: string | null;
  /** What is counted does not fit beside the achievement: it has a line of its own. */
  isFooterSplit: boolean;
  score: Readonly<{ tone: Tone; text: string; word: string }> | null;
  foldedCount: number;
  isFolded: boolean;
  hasChildren: boolean;
  /** A line above the text that says why it is drawn apart. */
  remark: string | null;
  isServed: boolean;
  isLoose: boolean;
  width: number;
  height: number;
}>;

/** In CSS pixels at 100 %; on paper 96 to the inch. */
export const cardStyle = {
  width: 216,
  padding: 10,
  stripe: 4,
  tag: { size: 11, isBold: true, height: 16 },
  text: { size: 13, isBold: false, height: 17 },
  small: { size: 11, isBold: false, height: 16 },
  footerHeight: 20,
  mostLines: 4,
} as const;

type CardSource = Readonly<{
  document: PlanDocument;
  tree: PerformanceTree;
  /** Null where no year is asked for. */
  score: CascadeScore | null;
  words: TreeWords;
  measure: MeasureText;
  /** Links that are drawn to rows of other plans: the others of the card are counted. */
  drawnLinks: ReadonlySet<string>;
}>;

/** The cards of the picture by the id of their row, loose ones too. */
export function makeCards(source: CardSource): ReadonlyMap<string, TreeCard> {
  const { document, tree, words } = source;
  const numbers = numberNodes(document.levels, document.nodes);
  const counts = new Map<string, number>();
  for (const { nodeId } of document.indicators) counts.set(nodeId, (counts.get(nodeId) ?? 0) + 1);
  const names = findResponsible(document);
  const outside = countOutsideLinks(document.links, tree, source.drawnLinks);
  const toCard = (item: CardItem): TreeCard => {
    const { id } = item.node;
    const count = counts.get(id) ?? 0;
    const name = names.get(id);
    return layOut(source, item, {
      number: numbers.get(id) ?? '',
      indicators: count === 0 ? null : words.indicators(count),
      responsible: name === undefined ? null : words.responsible(name),
      outsideLinks: outside.has(id) ? words.outsideLinks(outside.get(id) ?? 0) : null,
    });
  };
  const loose = tree.loose.map(({ node, level, reason, below }) =>
    toCard({
      node,
      level,
      depth: 0,
      remark: words.loose[reason],
      isServed: true,
      isLoose: true,
      foldedCount: below,
    }),
  );
  const placed = tree.shown.map((item) =>
    toCard({ ...item, remark: item.isServed ? null : words.notServed, isLoose: false }),
  );
  return new Map([...placed, ...loose].map((card) => [card.id, card]));
}

type CardItem = Pick<TreeItem, 'node' | 'level' | 'depth' | 'isServed' | 'foldedCount'> &
  Partial<Pick<TreeItem, 'isFolded' | 'childIds'>> &
  Readonly<{ remark: string | null; isLoose: boolean }>;
type CardFacts = Pick<TreeCard, 'number' | 'indicators' | 'responsible' | 'outsideLinks'>;

function layOut(source: CardSource, item: CardItem, facts: CardFacts): TreeCard {
  const { measure } = source;
  const { padding, stripe, width, text, small, tag } = cardStyle;
  const room = width - 2 * padding - stripe;
  const wrapped = wrapLines(item.node.text, {
    width: room,
    limit: cardStyle.mostLines,
    style: text,
    measure,
  });
  const score = scoreCard(source, item.node.id);
  const fits = (line: string): boolean => measure(line, small.size, small.isBold) <= room;
  const responsible = facts.responsible === null ? null : cutLine(facts.responsible, fits);
  const remark = item.remark === null ? null : cutLine(item.remark, fits);
  const counted = writeCounted(facts);
  const pill = score === null ? 0 : measureScore(score, measure) + 8;
  const isFooterSplit = pill > 0 && counted !== '' && pill + measure(counted, small.size, false) > room;
  const hasFooter = score !== null || facts.indicators !== null || facts.outsideLinks !== null;
  const height =
    2 * padding -
    4 +
    tag.height +
    (remark === null ? 0 : small.height) +
    Math.max(1, wrapped.lines.length) * text.height +
    (responsible === null ? 0 : small.height) +
    (hasFooter ? cardStyle.footerHeight + 4 : 0) +
    (isFooterSplit ? small.height : 0);
  return {
    ...facts,
    id: item.node.id,
    levelName: item.level.name,
    depth: item.depth,
    text: item.node.text,
    lines: wrapped.lines,
    isCut: wrapped.isCut,
    isFooterSplit,
    responsible,
    remark,
    score,
    foldedCount: item.foldedCount,
    isFolded: item.isFolded ?? false,
    hasChildren: (item.childIds?.length ?? 0) > 0,
    isServed: item.isServed,
    isLoose: item.isLoose,
    width,
    height,
  };
}

/** What stands at the right of the achievement, or below it. */
export const writeCounted = ({
  outsideLinks,
  indicators,
}: Pick<TreeCard, 'outsideLinks' | 'indicators'>): string =>
  [outsideLinks, indicators].filter((one) => one !== null).join(' · ');

export const writeScore = ({ text, word }: NonNullable<TreeCard['score']>): string =>
  word === '' ? text : `${text} ${word}`;

/** With the sign of the band before it and the rounding at both ends. */
export const measureScore = (score: NonNullable<TreeCard['score']>, measure: MeasureText): number =>
  26 + measure(writeScore(score), cardStyle.small.size, true);

function scoreCard({ document, score, words }: CardSource, id: string): TreeCard['score'] {
  const scored = score?.nodes.get(id);
  if (!score || !scored || scored.mean.total === 0) return null;
  if (scored.shown === null || scored.band === null) return { tone: 'empty', text: words.noScore, word: '' };
  const locale = document.organization.numberLocale;
  const text = formatPercent(scored.shown, {
    locale,
    scale: score.scale,
    bandReading: score.settings.bandReading,
  });
  return { tone: scored.band.tone, text, word: scored.band.label[words.bandLanguage] };
}

/** The unit of the row, else the one that all its indicators name. */
function findResponsible(document: PlanDocument): ReadonlyMap<string, string> {
  const unitOf = new Map(document.units.map((unit) => [unit.id, unit.name]));
  const indicatorsOf = Map.groupBy(document.indicators, (indicator) => indicator.nodeId);
  const found = new Map<string, string>();
  for (const node of document.nodes) {
    const own = node.unitId === null ? undefined : unitOf.get(node.unitId);
    const named = new Set(
      (indicatorsOf.get(node.id) ?? []).map(
        (indicator) => unitOf.get(indicator.unitId ?? '') ?? indicator.responsible ?? '',
      ),
    );
    const [only] = named;
    const name = own ?? (named.size === 1 && only !== '' ? only : undefined);
    if (name !== undefined) found.set(node.id, name);
  }
  return found;
}
