import { useCallback, useEffect, useMemo, useState } from 'react';
import type { NomenclatureList, Tier } from '../../../db/domain/nomenclature/entry.ts';
import { guessTier } from '../../../db/domain/nomenclature/entry.ts';
import { listFields } from '../../../db/domain/nomenclature/plan-codes.ts';
import type { SearchAnswer } from '../../../db/domain/nomenclature/search.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { type CodeKind, kindOfLevel } from '../../../db/domain/program-code.ts';
import { useApi, useDocument } from '../../app/use-document.ts';

export type Nomenclature = Readonly<{
  /** Null until they have been read. */
  lists: readonly NomenclatureList[] | null;
  list: NomenclatureList | null;
  choose: (listId: string) => void;
  tier: Tier | null;
  fields: readonly string[];
  /** Codes of the plan that are in the list; null without one. */
  knownCodes: ReadonlySet<string> | null;
}>;

/** The official lists of the file and what the plan's codes are in the one that is chosen: the newest unless told. */
export function useNomenclature(plan: PlanDocument): Nomenclature {
  const api = useApi();
  const [lists, setLists] = useState<readonly NomenclatureList[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [knownCodes, setKnownCodes] = useState<ReadonlySet<string> | null>(null);
  // An import or its undo changes what there is; both change the time of saving.
  const savedAt = useDocument((state) => state.info?.savedAt ?? '');

  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after every change of the file
  useEffect(() => {
    let isAlive = true;
    void api['nomenclature.lists']({}).then((result) => {
      if (!isAlive || !result.ok) return;
      setLists((old) => (JSON.stringify(old) === JSON.stringify(result.value) ? old : result.value));
    });
    return () => {
      isAlive = false;
    };
  }, [api, savedAt]);

  const list = lists?.find((one) => one.id === chosen) ?? lists?.[0] ?? null;
  const tier = guessTier(plan.organization.regionName);
  const codes = useMemo(
    () => [
      ...new Set(
        plan.nodes.flatMap(({ code, levelKind }) =>
          code !== null && code.length <= 100 && kindOfLevel(levelKind) !== null ? [code] : [],
        ),
      ),
    ],
    [plan.nodes],
  );
  const listId = list?.id ?? null;
  useEffect(() => {
    if (listId === null) {
      setKnownCodes(null);
      return;
    }
    let isAlive = true;
    void api['nomenclature.match']({ listId, tier, codes: codes.slice(0, 5_000) }).then((result) => {
      if (isAlive) setKnownCodes(result.ok ? new Set(result.value.map((entry) => entry.code)) : null);
    });
    return () => {
      isAlive = false;
    };
  }, [api, listId, tier, codes]);

  const fields = useMemo(() => listFields(plan.nodes), [plan.nodes]);
  return { lists, list, choose: setChosen, tier, fields, knownCodes };
}

const nothing: SearchAnswer = { hits: [], total: 0 };
/** The backend answers within some ten milliseconds: a pause this short only spares it the middle of a word. */
const pauseMs = 40;

/** What the list answers to what has been typed so far; late answers to earlier words are dropped. */
export function useNomenclatureSearch(
  { list, tier }: Nomenclature,
  wish: Readonly<{
    text: string;
    kinds: readonly CodeKind[];
    fields: readonly string[];
    under: string | null;
  }>,
): SearchAnswer {
  const api = useApi();
  const [answer, setAnswer] = useState<SearchAnswer>(nothing);
  const listId = list?.id ?? null;
  const asked = JSON.stringify(wish);
  const search = useCallback(async (): Promise<SearchAnswer> => {
    if (listId === null) return nothing;
    const { kinds, fields, ...rest } = JSON.parse(asked) as typeof wish;
    const result = await api['nomenclature.search']({
      listId,
      tier,
      ...rest,
      text: rest.text.slice(0, 200),
      kinds: [...kinds],
      fields: fields.slice(0, 20),
      limit: 100,
    });
    return result.ok ? result.value : nothing;
  }, [api, listId, tier, asked]);
  useEffect(() => {
    let isAlive = true;
    const timer = setTimeout(() => {
      void search().then((found) => {
        if (isAlive) setAnswer(found);
      });
    }, pauseMs);
    return () => {
      isAlive = false;
      clearTimeout(timer);
    };
  }, [search]);
  return answer;
}
