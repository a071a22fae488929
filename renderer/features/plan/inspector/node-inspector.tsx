import { useTranslation } from 'react-i18next';
import type { PlanDocument, PlanNode } from '../../../../db/domain/plan-document.ts';
import { InspectorSection } from '../../../app/inspector.tsx';
import { toNullable } from '../../../app/to-nullable.ts';
import { useIsReadOnly } from '../../../app/use-document.ts';
import { useSettledPlan } from '../../../app/use-settled-plan.ts';
import { CommitField } from '../../../ui/commit-field.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { Select } from '../../../ui/select.tsx';
import { findFindings } from '../model/findings.ts';
import type { OutlineRow, OutlineWords } from '../model/outline-row.ts';
import type { OutlineStore } from '../state/outline-store.ts';
import type { OutlineActions } from '../use-outline.ts';
import { FindingList } from './finding-list.tsx';
import { GlossEditor } from './gloss-editor.tsx';
import { LinksSection } from './links-section.tsx';
import { PanelHeader } from './panel-header.tsx';
import { hasYearlyStatus, StatusSection } from './status-section.tsx';
import { useSave } from './use-save.ts';

const noUnit = 'none';

/** A row of the cascade: its words, its code, what is said about it, and who carries it out. */
export function NodeInspector({
  plan,
  row,
  node,
  words,
  outline,
  actions,
  isReadOnly,
  onMenu,
}: {
  readonly plan: PlanDocument;
  readonly row: OutlineRow;
  readonly node: PlanNode;
  readonly words: OutlineWords;
  readonly outline: OutlineStore;
  readonly actions: OutlineActions;
  readonly isReadOnly: boolean;
  readonly onMenu: ((spot: { readonly x: number; readonly y: number }) => void) | null;
}) {
  const { t } = useTranslation();
  const findings = findFindings(useSettledPlan(plan)).byRow;
  const save = useSave();
  // How a goal stands and what it has to do with other plans goes on after the plan was adopted.
  const isFileReadOnly = useIsReadOnly();
  const { id } = node;
  return (
    <div className="panel">
      <PanelHeader row={row} words={words} title={node.text} onMenu={onMenu} />
      <FindingList
        plan={plan}
        findings={findings.get(id) ?? []}
        words={words}
        actions={actions}
        showAll={() => outline.set({ panel: 'findings' })}
      />
      <InspectorSection>
        <CommitField
          key={`${id} text`}
          label={t('plan.columns.text')}
          isMultiline
          value={node.text}
          isReadOnly={isReadOnly}
          onCommit={(text) =>
            text.trim() === '' ? Promise.resolve(t('plan.blankText')) : save.node(node, { text: text.trim() })
          }
        />
        {node.levelKind !== 'vision' && (
          <CommitField
            key={`${id} code`}
            label={t('plan.panel.code')}
            hint={t('plan.panel.codeHint')}
            value={node.code ?? ''}
            isReadOnly={isReadOnly}
            onCommit={(text) => save.node(node, { code: toNullable(text) })}
          />
        )}
        <CommitField
          key={`${id} explanation`}
          label={t('plan.panel.explanation')}
          isMultiline
          isKeptOnPause
          value={node.explanation ?? ''}
          isReadOnly={isReadOnly}
          onCommit={(text) => save.node(node, { explanation: toNullable(text) })}
        />
        <CommitField
          key={`${id} source`}
          label={t('plan.panel.sourceNote')}
          hint={t('plan.panel.sourceNoteHint')}
          value={node.sourceNote ?? ''}
          isReadOnly={isReadOnly}
          onCommit={(text) => save.node(node, { sourceNote: toNullable(text) })}
        />
      </InspectorSection>
      {node.levelKind === 'mission' && (
        <InspectorSection title={t('plan.panel.served')}>
          <SegmentedControl
            label={t('plan.panel.served')}
            segments={[
              { id: 'yes', label: t('plan.panel.servedYes') },
              { id: 'no', label: t('plan.panel.servedNo') },
            ]}
            value={node.isServed ? 'yes' : 'no'}
            onChange={(chosen) => {
              const isServed = chosen === 'yes';
              if (!isReadOnly && isServed !== node.isServed) void save.node(node, { isServed });
            }}
          />
        </InspectorSection>
      )}
      {plan.units.length > 0 && (
        <InspectorSection>
          <Select
            label={t('plan.panel.unit')}
            isLabelShown
            isWide
            isDisabled={isReadOnly}
            options={[
              { id: noUnit, label: t('plan.panel.noUnit') },
              ...plan.units.map((unit) => ({ id: unit.id, label: unit.name })),
            ]}
            value={node.unitId ?? noUnit}
            onChange={(chosen) => void save.node(node, { unitId: chosen === noUnit ? null : chosen })}
          />
        </InspectorSection>
      )}
      <LinksSection key={`${id} links`} plan={plan} node={node} isReadOnly={isFileReadOnly} />
      {hasYearlyStatus(plan, node) && (
        <StatusSection key={`${id} status`} plan={plan} node={node} isReadOnly={isFileReadOnly} />
      )}
      {(node.levelKind === 'vision' || node.glosses.length > 0) && (
        <InspectorSection title={t('plan.gloss.title')}>
          <GlossEditor key={id} node={node} isReadOnly={isReadOnly} />
        </InspectorSection>
      )}
    </div>
  );
}
