import { useEffect, useId, useRef } from 'react';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useTranslation } from 'react-i18next';
import type { TextHit } from '../../../../db/domain/find-in-plan.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { cutSnippet } from '../model/find-hits.ts';
import type { PlanTree } from '../model/plan-tree.ts';
import { listHits } from '../state/find-actions.ts';
import type { OutlineStore } from '../state/outline-store.ts';
import { type OutlineActions, useOutlineState } from '../use-outline.ts';
import './find-panel.css';
import { describeHit } from './describe-hit.ts';

/** Nobody reads more at once; stepping goes through all of them. */
const shownHits = 60;
const shownBefore = 20;
const charactersAround = 40;

/** Ctrl+F and Ctrl+H: words in the whole plan, the places where they stand, and others in their place. */
export function FindPanel({
  plan,
  tree,
  outline,
  actions,
  isReadOnly,
}: {
  readonly plan: PlanDocument;
  readonly tree: PlanTree;
  readonly outline: OutlineStore;
  readonly actions: OutlineActions;
  readonly isReadOnly: boolean;
}) {
  const { t } = useTranslation();
  const search = useOutlineState(outline, (state) => state.search);
  const hits = listHits(plan, search);
  const { find } = actions;
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const status = useId();
  const { asked, index } = search;

  // Asked for again while it is open, the field takes the keyboard once more, with what stands in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time somebody asks
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  useEffect(() => {
    if (index === null) return;
    list.current?.querySelector('.finding-list__item--current')?.scrollIntoView({ block: 'nearest' });
  }, [index]);

  const first = Math.max(0, Math.min((index ?? 0) - shownBefore, hits.length - shownHits));
  const shown = hits.slice(first, first + shownHits);
  const isReplacing = search.replaces && !isReadOnly;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in any of its fields goes back to the row
    <div
      className="panel find-panel"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close(outline, actions);
      }}
    >
      <header className="inspector__header">
        <div className="panel-line">
          <h2 className="inspector__title">{t('edit.find.title')}</h2>
          <span className="spacer" />
          <LinkButton onPress={() => close(outline, actions)}>{t('edit.find.close')}</LinkButton>
        </div>
        <TextField
          label={t('edit.find.text')}
          isLabelHidden
          placeholder={t('edit.find.text')}
          value={search.text}
          onChange={(text) => find.change({ text, index: null })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
            else event.continuePropagation();
          }}
          inputMode="search"
          inputRef={field}
        />
        {isReplacing && (
          <TextField
            label={t('edit.find.replacement')}
            isLabelHidden
            placeholder={t('edit.find.replacement')}
            value={search.replacement}
            onChange={(replacement) => find.change({ replacement })}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void find.replaceOne();
              else event.continuePropagation();
            }}
          />
        )}
        <div className="find-panel__line">
          <Chip
            isSelected={search.wholeWord}
            onChange={(wholeWord) => find.change({ wholeWord, index: null })}
          >
            {t('edit.find.wholeWord')}
          </Chip>
          <Chip
            isSelected={search.matchCase}
            onChange={(matchCase) => find.change({ matchCase, index: null })}
          >
            {t('edit.find.matchCase')}
          </Chip>
        </div>
        <div className="find-panel__line">
          <Button size="small" isDisabled={hits.length === 0} onPress={() => find.step(-1)}>
            {t('edit.find.previous')}
          </Button>
          <Button size="small" isDisabled={hits.length === 0} onPress={() => find.step(1)}>
            {t('edit.find.next')}
          </Button>
          {!isReplacing && !isReadOnly && (
            <LinkButton onPress={() => find.ask(true)}>{t('edit.find.showReplace')}</LinkButton>
          )}
        </div>
        {isReplacing && (
          <div className="find-panel__line">
            <Button size="small" isDisabled={hits.length === 0} onPress={() => void find.replaceOne()}>
              {t('edit.find.replaceOne')}
            </Button>
            <Button size="small" isDisabled={hits.length === 0} onPress={() => void find.replaceAll()}>
              {t('edit.find.replaceAll')}
            </Button>
          </div>
        )}
        <p id={status} className="muted" role="status">
          {search.text === ''
            ? t('edit.find.ask')
            : hits.length === 0
              ? t('edit.find.none')
              : index === null
                ? t('edit.find.count', { count: hits.length })
                : t('edit.find.place', { index: index + 1, count: hits.length })}
        </p>
      </header>
      {hits.length > 0 && (
        <GridList
          ref={list}
          className="finding-list"
          aria-label={t('edit.find.hits')}
          onAction={(key) => find.goTo(hits.findIndex((hit) => keyOf(hit) === key))}
        >
          {shown.map((hit, at) => (
            <GridListItem
              key={keyOf(hit)}
              id={keyOf(hit)}
              textValue={hit.text.slice(0, 100)}
              className={
                first + at === index ? 'finding-list__item finding-list__item--current' : 'finding-list__item'
              }
            >
              <Hit hit={hit} place={describeHit(t, tree, hit)} />
            </GridListItem>
          ))}
        </GridList>
      )}
      {hits.length > shown.length && (
        <p className="panel-empty">{t('edit.find.more', { count: hits.length - shown.length })}</p>
      )}
    </div>
  );
}

const keyOf = ({ kind, id, field, match }: TextHit): string => `${kind} ${id} ${field} ${match.start}`;

function Hit({ hit, place }: { readonly hit: TextHit; readonly place: string }) {
  const { before, found, after } = cutSnippet(hit, charactersAround);
  return (
    <div className="find-hit">
      <span className="find-hit__place">{place}</span>
      <span className="find-hit__text">
        {before}
        <mark>{found}</mark>
        {after}
      </span>
    </div>
  );
}

/** Back to the row that was gone to last, with the keyboard. */
function close(outline: OutlineStore, { host }: OutlineActions): void {
  outline.set({ panel: 'row' });
  const { selected } = outline.get();
  if (selected) host.focus({ rowKey: selected.rowKey, columnKey: selected.columnKey, edit: false });
}
