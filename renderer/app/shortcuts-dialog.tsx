import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useShowKeys } from '../ui/show-keys.ts';
import { TextField } from '../ui/text-field.tsx';
import { listShortcuts, type ShortcutLine, shortcutGroups } from './shortcut-list.ts';
import './shortcuts-dialog.css';
import { usePlatform } from './use-shortcut-text.ts';

/** Ctrl+/: every shortcut, found by what it does or by its keys. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const platform = usePlatform();
  const showKeys = useShowKeys();
  const [query, setQuery] = useState('');
  const say = ({ text }: ShortcutLine): string => {
    if (text.kind === 'command') return t(`menu.items.${text.id}`);
    return text.kind === 'letter' ? t(`shell.shortcuts.letters.${text.id}`) : t(`shell.shortcuts.${text.id}`);
  };
  const wanted = query.trim().toLowerCase();
  const found = listShortcuts(platform, (id) => t(`verification.keys.${id}`)).filter(
    (line) =>
      say(line).toLowerCase().includes(wanted) ||
      line.keys.some((key) => showKeys(key).toLowerCase().includes(wanted)),
  );
  return (
    <Dialog title={t('shell.shortcuts.title')} isOpen onClose={onClose} isWide>
      <TextField
        label={t('shell.shortcuts.search')}
        value={query}
        onChange={setQuery}
        inputMode="search"
        autoFocus
      />
      {found.length === 0 && <p role="status">{t('shell.shortcuts.none', { query })}</p>}
      <div className="shortcuts">
        {shortcutGroups.map((group) => {
          const lines = found.filter((line) => line.group === group);
          if (lines.length === 0) return null;
          return (
            <section key={group}>
              <h3 className="shortcuts__group">{t(`shell.shortcuts.groups.${group}`)}</h3>
              <dl>
                {lines.map((line) => (
                  <div key={line.text.id} className="shortcuts__line">
                    <dt>{say(line)}</dt>
                    <dd>
                      {line.keys.map((key) => (
                        <Kbd key={key}>{key}</Kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
