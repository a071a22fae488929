import { findInPlan, type TextHit } from '../../../../db/domain/find-in-plan.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { groupPlaces } from '../model/find-hits.ts';
import { buildTree } from '../model/plan-tree.ts';
import { getPlan, type OutlineHost, offerUndo } from './outline-host.ts';
import { reveal, type Search } from './outline-state.ts';

/** Looking for words in the plan and putting others in their place. */
export function createFindActions(host: OutlineHost) {
  const { outline, document, planId, say } = host;

  const change = (part: Partial<Search>): void =>
    outline.set((now) => ({ ...now, search: { ...now.search, ...part } }));

  /** Ctrl+F and Ctrl+H. */
  const ask = (replaces: boolean): void => {
    outline.set({ panel: 'find', notice: null });
    change({ replaces, asked: {} });
  };

  const listNow = (): readonly TextHit[] => listHits(getPlan(host), outline.get().search);

  /** Shows the row of a hit; the keyboard stays where it is. */
  function goTo(index: number): void {
    const hit = listNow()[index];
    if (!hit) return;
    change({ index });
    const rowKey = hit.indicatorId ?? hit.nodeId;
    if (rowKey === null) return;
    outline.set((now) => reveal(now, buildTree(getPlan(host), now.newRows), rowKey));
    host.focus({ rowKey, columnKey: 'text', edit: false, keepsKeyboard: true });
  }

  /** Round and round, beginning at the first. */
  function step(way: -1 | 1): void {
    const count = listNow().length;
    if (count === 0) return;
    const { index } = outline.get().search;
    const next = index === null ? (way > 0 ? 0 : count - 1) : (index + way + count) % count;
    goTo(next);
  }

  async function replace(hits: readonly TextHit[]): Promise<boolean> {
    const { text, replacement, matchCase, wholeWord } = outline.get().search;
    if (hits.length === 0) return false;
    const result = await document.run('text.replace', {
      planId,
      query: { text, matchCase, wholeWord },
      replacement,
      places: groupPlaces(hits),
    });
    if (!result.ok) {
      host.notify(say.error(result.error), undefined, 'error');
      return false;
    }
    return true;
  }

  /** The hit that is on show, and goes on to the one behind it. */
  async function replaceOne(): Promise<void> {
    const hits = listNow();
    const { index } = outline.get().search;
    const hit = hits[index ?? -1];
    if (!hit) {
      step(1);
      return;
    }
    if (!(await replace([hit]))) return;
    const rest = listNow();
    // The new words may hold the old ones: those that now stand where they were are passed over.
    const next = rest.findIndex((one, at) => at >= (index ?? 0) && !isWithin(one, hit, outline.get().search));
    if (rest.length === 0) change({ index: null });
    else goTo(Math.max(next, 0));
  }

  async function replaceAll(): Promise<void> {
    const hits = listNow();
    if (!(await replace(hits))) return;
    change({ index: null });
    offerUndo(host, say.replaced(hits.length), 1);
  }

  return { change, ask, goTo, step, replaceOne, replaceAll };
}

/** The words put in by the last replacement. */
function isWithin(hit: TextHit, replaced: TextHit, { replacement }: Search): boolean {
  const isSame = hit.kind === replaced.kind && hit.id === replaced.id && hit.field === replaced.field;
  const { start } = replaced.match;
  return isSame && hit.match.start >= start && hit.match.start < start + replacement.length;
}

const known = new WeakMap<PlanDocument, Readonly<{ key: string; hits: readonly TextHit[] }>>();

/** Asked by the panel and by every step through it: looked for once as long as nothing changes. */
export function listHits(plan: PlanDocument, search: Search): readonly TextHit[] {
  const { text, matchCase, wholeWord } = search;
  const key = `${matchCase} ${wholeWord} ${text}`;
  const seen = known.get(plan);
  if (seen?.key === key) return seen.hits;
  const hits = text === '' ? [] : findInPlan(plan, { text, matchCase, wholeWord });
  known.set(plan, { key, hits });
  return hits;
}
