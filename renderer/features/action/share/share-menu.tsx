import { useTranslation } from 'react-i18next';
import { type TargetWay, targetWays } from '../../../../db/domain/distribute-target.ts';
import { Button } from '../../../ui/button.tsx';
import { MenuButton } from '../../../ui/menu-button.tsx';

/** „Bagi target”: three ways, each shown before it is written. */
export function ShareMenu({
  isDisabled,
  size = 'default',
  onChoose,
}: {
  readonly isDisabled: boolean;
  readonly size?: 'default' | 'small';
  readonly onChoose: (way: TargetWay) => void;
}) {
  const { t } = useTranslation();
  return (
    <MenuButton
      label={t('action.share.label')}
      entries={targetWays.map((way) => ({
        id: way,
        label: t(`action.share.ways.${way}`),
        onAction: () => onChoose(way),
      }))}
    >
      <Button hasMenu size={size} isDisabled={isDisabled}>
        {t('action.share.label')}
      </Button>
    </MenuButton>
  );
}
