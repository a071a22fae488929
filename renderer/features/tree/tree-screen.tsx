import { Link2, Network, Printer } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkedNode, NodeLink } from '../../../db/domain/plan-document.ts';
import { scorePlan } from '../../../db/domain/score-plan.ts';
import { drawTree } from '../../../db/domain/tree/draw-tree.ts';
import { describeLinks, findCard } from '../../../db/domain/tree/tree-links.ts';
import { useMenuCommand } from '../../app/menu-commands.ts';
import { ScreenFrame } from '../../app/screen.tsx';
import { useDocument, useDocumentStore, useIsPlanFixed, usePlan } from '../../app/use-document.ts';
import { useNavigation, useScreenTarget } from '../../app/use-navigation.ts';
import { usePeriod } from '../../app/use-period.ts';
import { useShortcutOf } from '../../app/use-shortcut-text.ts';
import { useUpTo } from '../../app/use-up-to.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useErrorText } from '../../ui/error-text.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { LinkItems } from './link-items.tsx';
import { createMeasure } from './measure-text.ts';
import { PosterDialog } from './poster-dialog.tsx';
import { TreeControls, TreeFilters } from './tree-controls.tsx';
import { TreeDialogs, type TreeQuestion } from './tree-dialogs.tsx';
import { TreeInspector } from './tree-inspector.tsx';
import { TreePane, type TreePaneHandle } from './tree-pane.tsx';
import { openTreeStore, type TreeStore } from './tree-state.ts';
import './tree.css';
import { Tray } from './tray.tsx';
import { useTreeActions } from './use-tree-actions.ts';
import { useTreeWords } from './use-tree-words.ts';

function useTreeStore(): TreeStore {
  const { plan } = usePlan();
  const file = useDocument((state) => state.info && `${state.info.folder}/${state.info.name}`);
  return useMemo(() => openTreeStore(`${file} ${plan.id}`), [file, plan.id]);
}

export function TreeScreen() {
  const { t } = useTranslation();
  const document_ = usePlan();
  const isReadOnly = useIsPlanFixed();
  const navigation = useNavigation();
  const documentStore = useDocumentStore();
  const sayError = useErrorText();
  const target = useScreenTarget();
  const shortcutOf = useShortcutOf();
  const { period } = usePeriod();
  const store = useTreeStore();
  const state = useSyncExternalStore(store.subscribe, store.get);
  const words = useTreeWords();
  const actions = useTreeActions();
  const pane = useRef<TreePaneHandle>(null);
  const [question, setQuestion] = useState<TreeQuestion | null>(null);
  const [isPoster, setPoster] = useState(false);
  const [measure] = useState(() => createMeasure(getComputedStyle(document.body).fontFamily));

  const { upTo } = useUpTo(document_, period.year);
  const score = useMemo(() => scorePlan(document_, period.year, null, upTo), [document_, period.year, upTo]);
  const { range, folded, direction, colouring, hasGhosts, selectedId } = state;
  const drawing = useMemo(
    () => drawTree(document_, { range, folded, direction, colouring, hasGhosts }, { score, words, measure }),
    [document_, range, folded, direction, colouring, hasGhosts, score, words, measure],
  );
  const { tree } = drawing;
  const all = [...drawing.cards.map((one) => one.card), ...drawing.loose];
  // Of a row of another plan the panel shows the card it is linked with.
  const nearId = drawing.ghosts.find(({ ghost }) => ghost.id === selectedId)?.cardId ?? selectedId;
  const selected = all.find((card) => card.id === nearId) ?? null;

  // Somebody asked for a row from another screen: its card, or the one it is folded into.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time somebody asks
  useEffect(() => {
    const asked =
      target.nodeId ??
      document_.indicators.find((indicator) => indicator.id === target.indicatorId)?.nodeId ??
      null;
    const isLoose = tree.loose.some((item) => item.node.id === asked);
    const id = asked === null ? null : isLoose ? asked : findCard(tree, asked);
    const known = selected ?? drawing.cards[0]?.card ?? null;
    if (id !== null) pane.current?.goTo(id);
    else if (known && known.id !== nearId) store.set({ selectedId: known.id });
    pane.current?.focus();
  }, [target]);

  const goTo = (id: string): void => {
    pane.current?.goTo(id);
    pane.current?.focus();
  };
  async function openFar({ id, planId }: LinkedNode): Promise<void> {
    const shown = await documentStore.showPlan(planId);
    if (shown.ok) navigation.go('plan', { nodeId: id });
    else showToast({ text: sayError(shown.error), tone: 'error' });
  }
  /** Something else takes the place of what was removed. */
  async function remove(id: string): Promise<void> {
    const item = tree.items.get(id);
    const siblings = tree.items.get(item?.parentId ?? '')?.childIds ?? [];
    const next = siblings[siblings.indexOf(id) + 1] ?? siblings[siblings.indexOf(id) - 1] ?? item?.parentId;
    const below = countBelow(document_.nodes, id);
    if (await actions.remove(id, below)) {
      store.set({ selectedId: next ?? drawing.cards.find((one) => one.card.id !== id)?.card.id ?? null });
      pane.current?.focus();
    }
  }
  const links = describeLinks(document_, tree);
  const canPrint = drawing.cards.length + drawing.loose.length > 0;
  useMenuCommand('file.print', () => setPoster(true), canPrint);

  return (
    <ScreenFrame
      title={t('shell.screens.tree')}
      controls={<TreeControls state={state} store={store} />}
      actions={
        <Button
          variant="primary"
          icon={Printer}
          shortcut={shortcutOf('file.print')}
          isDisabled={!canPrint}
          onPress={() => setPoster(true)}
        >
          {t('tree.poster.open')}
        </Button>
      }
      filters={
        <TreeFilters state={state} store={store} tree={tree} hasFarRows={document_.linkedNodes.length > 0} />
      }
      inspector={{
        label: t('common.details'),
        content:
          state.mode === 'links' ? (
            <div className="tree-panel">
              <h2 className="tree-panel__title">{t('tree.links.all', { count: links.length })}</h2>
              {selected && !isReadOnly && (
                <div className="tree-panel__add">
                  <Button
                    size="small"
                    icon={Link2}
                    onPress={() => setQuestion({ kind: 'link', id: selected.id })}
                  >
                    {t('tree.links.addFrom', { place: `${selected.levelName} ${selected.number}`.trim() })}
                  </Button>
                </div>
              )}
              {links.length === 0 && <p className="muted">{t('tree.links.noneAtAll')}</p>}
              <LinkItems
                links={links}
                nearId={null}
                isReadOnly={isReadOnly}
                onGo={goTo}
                onUnlink={(id) => void actions.unlink(id)}
              />
            </div>
          ) : selected ? (
            <TreeInspector
              card={selected}
              tree={tree}
              actions={actions}
              isReadOnly={isReadOnly}
              onAdd={() => pane.current?.addChild()}
              onMove={() => setQuestion({ kind: 'move', id: selected.id })}
              onLink={() => setQuestion({ kind: 'link', id: selected.id })}
              onRemove={() => void remove(selected.id)}
              onGo={goTo}
            />
          ) : (
            <p className="tree-panel muted">{t('tree.nothingChosen')}</p>
          ),
      }}
      status={t('tree.counts', { count: drawing.cards.length, links: document_.links.length })}
      statusEnd={t('tree.keysHint')}
    >
      {canPrint ? (
        <div className="tree-screen">
          <TreePane
            ref={pane}
            plan={document_}
            drawing={drawing}
            state={state}
            store={store}
            actions={actions}
            isReadOnly={isReadOnly}
            onRemove={(id) => void remove(id)}
            onAsk={setQuestion}
            onOpen={(nodeId) => navigation.go('plan', { nodeId })}
            onOpenFar={(row) => void openFar(row)}
          />
          <Tray
            cards={drawing.loose}
            selectedId={selectedId}
            isReadOnly={isReadOnly}
            onSelect={(id) => store.set({ selectedId: id })}
            onConnect={(id) => setQuestion({ kind: 'move', id })}
          />
        </div>
      ) : (
        <EmptyState
          icon={Network}
          title={t('tree.empty')}
          action={<Button onPress={() => navigation.go('plan')}>{t('tree.openPlan')}</Button>}
        >
          {t('tree.emptyText')}
        </EmptyState>
      )}
      {question && (
        <TreeDialogs
          question={question}
          onMove={async (move) => {
            setQuestion(null);
            if (await actions.move(move)) goTo(move.id);
          }}
          onLink={async (from: string, to: string, kind: NodeLink['kind']) => {
            setQuestion(null);
            await actions.link(from, to, kind);
            pane.current?.focus();
          }}
          onClose={() => {
            setQuestion(null);
            pane.current?.focus();
          }}
        />
      )}
      {isPoster && (
        <PosterDialog
          drawing={drawing}
          measure={measure}
          view={{
            year: period.year,
            upTo,
            fromLevelId: range.fromLevelId,
            toLevelId: range.toLevelId,
            folded: [...folded],
            direction,
            colouring,
            hasGhosts,
          }}
          onClose={() => setPoster(false)}
        />
      )}
    </ScreenFrame>
  );
}

function countBelow(nodes: readonly Readonly<{ id: string; parentId: string | null }>[], id: string): number {
  const found = new Set([id]);
  for (const node of nodes) if (node.parentId !== null && found.has(node.parentId)) found.add(node.id);
  return found.size - 1;
}
