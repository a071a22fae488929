import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../../app/use-navigation.ts';
import { LevelTag } from '../../../ui/level-tag.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { findRelations } from '../model/relations.ts';
import { SheetColumns, SheetPart } from './sheet-layout.tsx';
import type { SheetProps } from './sheet-props.ts';
import { SuccessionPart } from './succession-part.tsx';
import { TrendPart } from './trend-part.tsx';

/** Where the indicator stands in the plan, what carries it out, and which indicator it follows. */
export function RelationsTab(props: SheetProps & { readonly onChoose: (indicatorId: string) => void }) {
  const { document, indicator, onChoose } = props;
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { path, programs, siblings } = useMemo(
    () => findRelations(document, indicator),
    [document, indicator],
  );
  const levels = new Map(document.levels.map((level) => [level.id, level.name]));
  return (
    <SheetColumns
      main={
        <>
          <SheetPart title={t('indicator.relations.path')}>
            <ol className="relations">
              {path.map((node) => (
                <li key={node.id} className="relations__line">
                  <LevelTag kind={node.levelKind}>{levels.get(node.levelId) ?? ''}</LevelTag>
                  <span>{node.text}</span>
                </li>
              ))}
            </ol>
            <p>
              <LinkButton onPress={() => navigation.go('plan', { indicatorId: indicator.id })}>
                {t('indicator.relations.showInPlan')}
              </LinkButton>
            </p>
          </SheetPart>
          <SheetPart title={t('indicator.relations.programs')}>
            {programs.length === 0 && <p className="sheet-note">{t('indicator.relations.noPrograms')}</p>}
            <ul className="relations">
              {programs.map((node) => (
                <li key={node.id} className="relations__line">
                  <LevelTag kind={node.levelKind}>{levels.get(node.levelId) ?? ''}</LevelTag>
                  <span>
                    {node.code && <span className="relations__code">{node.code} </span>}
                    {node.text}
                  </span>
                </li>
              ))}
            </ul>
          </SheetPart>
          {siblings.length > 0 && (
            <SheetPart title={t('indicator.relations.siblings')}>
              <ul className="relations">
                {siblings.map((one) => (
                  <li key={one.id} className="relations__line">
                    <LevelTag kind={one.kind}>{t(`indicator.kinds.${one.kind}`)}</LevelTag>
                    <LinkButton onPress={() => onChoose(one.id)}>{one.name}</LinkButton>
                  </li>
                ))}
              </ul>
            </SheetPart>
          )}
        </>
      }
      side={
        <>
          <SuccessionPart {...props} />
          <TrendPart {...props} />
        </>
      }
    />
  );
}
