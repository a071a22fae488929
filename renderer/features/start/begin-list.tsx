import { BookOpen, FilePlus2, FolderOpen, Sheet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFileActions } from '../../app/file-actions.tsx';
import { sampleChoices } from '../../app/samples.ts';
import { useShortcutOf } from '../../app/use-shortcut-text.ts';
import { Choice } from './choice.tsx';

export function BeginList({
  onNew,
  onNewFromTable,
}: {
  readonly onNew: () => void;
  readonly onNewFromTable: () => void;
}) {
  const { t } = useTranslation();
  const { open, openSample, opening } = useFileActions();
  const shortcutOf = useShortcutOf();
  const isBusy = opening !== null;
  return (
    <section className="start__card" aria-labelledby="start-begin" data-column="">
      <h2 className="start__heading" id="start-begin">
        {t('start.begin')}
      </h2>
      <Choice
        icon={FilePlus2}
        title={t('start.create')}
        text={t('start.createHint')}
        shortcut={shortcutOf('file.new')}
        isDisabled={isBusy}
        autoFocus
        onPress={onNew}
      />
      <Choice
        icon={FolderOpen}
        title={t('start.open')}
        text={t('start.openHint')}
        shortcut={shortcutOf('file.open')}
        isDisabled={isBusy}
        onPress={() => void open()}
      />
      <Choice
        icon={Sheet}
        title={t('start.fromTable')}
        text={t('start.fromTableHint')}
        isDisabled={isBusy}
        onPress={onNewFromTable}
      />
      <h3 className="start__subheading">{t('start.sample')}</h3>
      {sampleChoices.map((name) => (
        <Choice
          key={name}
          icon={BookOpen}
          title={t(`start.samples.${name}.name`)}
          text={t(`start.samples.${name}.text`)}
          isDisabled={isBusy}
          onPress={() => void openSample(name)}
        />
      ))}
    </section>
  );
}
