import type { AppError, Result } from '../../../../db/domain/errors.ts';
import type { InputOf } from '../../../../electron/api/contract.ts';
import { changeRow, dropRow, type NewRow, type NewRowPlace, settleRow } from '../model/new-row.ts';
import {
  type Placed,
  placeDeeper,
  placeKind,
  placeShallower,
  placeSibling,
  type RowKind,
} from '../model/placement.ts';
import { buildTree, listItems, toCascade } from '../model/plan-tree.ts';
import { explain, getPlan, getTree, listBudgetOwners, type OutlineHost } from './outline-host.ts';
import { findShown, reveal } from './outline-state.ts';
import type { OutlineStore } from './outline-store.ts';

type InsertedRow = InputOf<'outline.insert'>['rows'][number];

/** Commands under way by the key of their row; they outlive the actions, which are made anew for another language. */
const turns = new WeakMap<OutlineStore, Map<string, Promise<unknown>>>();

function findTurns(outline: OutlineStore): Map<string, Promise<unknown>> {
  const known = turns.get(outline) ?? new Map<string, Promise<unknown>>();
  turns.set(outline, known);
  return known;
}

export type NewRowActions = ReturnType<typeof createNewRowActions>;

/**
 * Rows that are being written. Such a row is on the page alone until it has a text; then it is one command. The next
 * one can be written while it is on its way, so a command waits for the ids of the rows it is to stand by.
 */
export function createNewRowActions(host: OutlineHost) {
  const { outline } = host;
  const underWay = findTurns(outline);

  const findRow = (key: string): NewRow | undefined => outline.get().newRows.find((row) => row.key === key);
  const change = (key: string, part: Partial<Omit<NewRow, 'key'>>): void =>
    outline.set((now) => ({ ...now, newRows: changeRow(now.newRows, key, part) }));

  function add(place: NewRowPlace, row: Pick<NewRow, 'text' | 'state'>): string {
    const key = host.newKey();
    outline.set((now) => {
      const newRows = [...now.newRows, { key, place, error: null, ...row }];
      return { ...now, newRows, notice: null };
    });
    outline.set((now) => reveal(now, getTree(host), key));
    return key;
  }

  /** An empty row to write in. There is one at a time. */
  function begin(place: NewRowPlace): void {
    const spare = outline.get().newRows.filter((row) => row.state === 'typing' && row.text === '');
    outline.set((now) => ({
      ...now,
      newRows: spare.reduce((rows, row) => dropRow(rows, row.key), now.newRows),
    }));
    const gone = spare.find((row) => row.key === place.afterKey);
    const rowKey = add(gone ? { ...place, afterKey: gone.place.afterKey } : place, {
      text: '',
      state: 'typing',
    });
    host.focus({ rowKey, columnKey: 'text', edit: true });
  }

  const drop = (key: string): void =>
    outline.set((now) => ({ ...now, newRows: dropRow(now.newRows, key), notice: null }));

  /** Takes a row that was never sent off the page and goes back to the row above it. */
  function discard(key: string): void {
    const row = findRow(key);
    if (!row || row.state === 'sending') return;
    const items = listItems(getTree(host));
    const above = items[items.findIndex((item) => item.key === key) - 1];
    drop(key);
    const rowKey = above && findShown(outline.get(), getTree(host), above.key);
    if (rowKey) host.focus({ rowKey, columnKey: 'text', edit: false });
  }

  /** The place with ids alone; an error where the row it hangs on did not get into the plan. */
  async function resolvePlace(key: string): Promise<NewRowPlace | AppError> {
    for (;;) {
      const place = findRow(key)?.place;
      if (!place) return { code: 'row-not-found', detail: { what: 'node' } };
      const open = [place.parentKey, place.afterKey].flatMap((one) =>
        one === null ? [] : (findRow(one) ?? []),
      );
      const [blocking] = open;
      if (!blocking) return place;
      const turn = underWay.get(blocking.key);
      if (turn) await turn;
      else if (blocking.key === place.parentKey) {
        return blocking.error ?? { code: 'row-not-found', detail: { what: 'node' } };
      } else change(key, { place: { ...place, afterKey: blocking.place.afterKey } });
    }
  }

  /** The row of the plan takes the place of the one that was written. */
  const settle = (key: string, id: string): void =>
    outline.set((now) => ({ ...now, newRows: settleRow(now.newRows, key, id) }));

  async function create(key: string, text: string): Promise<Result<string>> {
    const place = await resolvePlace(key);
    if ('code' in place) return { ok: false, error: place };
    const { afterKey: afterId } = place;
    const settled = ({ value }: Readonly<{ value: Readonly<{ id: string }> }>): void => settle(key, value.id);
    const result =
      place.kind === 'indicator'
        ? await host.document.run(
            'indicator.create',
            { nodeId: place.parentKey, afterId, name: text },
            settled,
          )
        : await host.document.run(
            'node.create',
            { planId: host.planId, parentId: place.parentKey, levelId: place.levelId, afterId, text },
            settled,
          );
    return result.ok ? { ok: true, value: result.value.value.id } : result;
  }

  /** Sends a row and gives its id; one that the file does not take stays with its text and the reason. */
  async function submit(key: string, text: string): Promise<string | null> {
    change(key, { text, state: 'sending', error: null });
    const turn = create(key, text);
    underWay.set(key, turn);
    const result = await turn;
    underWay.delete(key);
    if (!result.ok) {
      change(key, { state: 'failed', error: result.error });
      return null;
    }
    return result.value;
  }

  /** Enter: sends the row and opens the next one of its kind. */
  function submitAndContinue(key: string, text: string): void {
    void submit(key, text);
    const item = getTree(host).find(key);
    if (item) begin(placeSibling(item));
  }

  function relocate(key: string, placed: Placed): void {
    if (!placed.ok) {
      explain(host, key, host.say.reason(placed.reason));
      return;
    }
    change(key, { place: placed.place });
    outline.set((now) => ({ ...reveal(now, getTree(host), key), notice: null }));
  }

  function step(key: string, way: 'deeper' | 'shallower'): void {
    const tree = getTree(host);
    const item = tree.find(key);
    if (!item) return;
    const cascade = toCascade(tree, listBudgetOwners(getPlan(host)));
    relocate(
      key,
      way === 'deeper'
        ? placeDeeper(tree, cascade, item, host.say.indicator)
        : placeShallower(tree, cascade, item),
    );
  }

  /** Ctrl+L on a row that is being written: another level, or an indicator, as near as may be to where it is. */
  function setKind(key: string, kind: RowKind): void {
    const row = findRow(key);
    if (!row) return;
    const others = outline.get().newRows.filter((one) => one.key !== key);
    const tree = buildTree(getPlan(host), others);
    relocate(key, placeKind(tree, row.place.afterKey ?? row.place.parentKey, kind, host.say.indicator));
  }

  /** Keeps what is written so far while a list takes the keyboard. */
  const hold = (key: string, text: string): void => {
    change(key, { text });
    outline.set({ held: key });
  };

  /** The keyboard has left a row that was being written. */
  function leave(key: string): void {
    const row = findRow(key);
    if (row?.state !== 'typing' || outline.get().held === key) return;
    if (row.text === '') drop(key);
    else void submit(key, row.text);
  }

  /**
   * Many rows at one place in one command; the first of them stands for all until the file has answered. Gives their
   * ids, or null when the file does not take them.
   */
  async function insert(place: NewRowPlace, rows: readonly InsertedRow[]): Promise<readonly string[] | null> {
    const key = add(place, { text: rows[0]?.text ?? '', state: 'sending' });
    const turn = insertAt(key, rows);
    underWay.set(key, turn);
    const result = await turn;
    underWay.delete(key);
    if (!result.ok) {
      drop(key);
      host.notify(host.say.error(result.error), undefined, 'error');
      return null;
    }
    return result.value;
  }

  async function insertAt(key: string, rows: readonly InsertedRow[]): Promise<Result<readonly string[]>> {
    const place = await resolvePlace(key);
    if ('code' in place) return { ok: false, error: place };
    const result = await host.document.run(
      'outline.insert',
      { planId: host.planId, parentId: place.parentKey, afterId: place.afterKey, rows: [...rows] },
      ({ value: { ids } }) => settle(key, ids[0] ?? key),
    );
    return result.ok ? { ok: true, value: result.value.value.ids } : result;
  }

  return { begin, discard, submit, submitAndContinue, step, setKind, hold, leave, insert };
}
