import { Columns3 } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type { EntryColumnId } from '../../../electron/api/entry-columns.ts';
import { useMenuCommand } from '../../app/menu-commands.ts';
import { Button } from '../../ui/button.tsx';
import '../../ui/popover.css';
import {
  allColumns,
  askColumn,
  type ColumnChoice,
  listColumns,
  noOwnColumns,
  type OwnColumns,
} from './choose-columns.ts';
import { columnGroups, nameColumn } from './column-names.ts';
import { stepThroughGroups } from './step-through-groups.ts';
import './column-chooser.css';

type ChooserProps = {
  readonly choice: ColumnChoice;
  readonly own: OwnColumns;
  readonly onChange: (own: OwnColumns) => void;
  /** What is on show by itself, with these chosen by hand. */
  readonly isShownWith: (own: OwnColumns, id: EntryColumnId) => boolean;
  /** The keyboard goes back to the grid. */
  readonly onClosed: () => void;
};

/** The list of columns, each to be shown or hidden at once. */
export function ColumnChooser({ choice, own, onChange, isShownWith, onClosed }: ChooserProps) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const [opener, setOpener] = useState<'button' | 'command' | null>(null);
  useMenuCommand('view.columns', () => setOpener('command'));
  const possible = new Set(listColumns(choice));
  const label = t('realization.columnList.label');
  return (
    <>
      <Button ref={button} size="small" icon={Columns3} hasMenu onPress={() => setOpener('button')}>
        {t('realization.columnList.button')}
      </Button>
      <Popover
        className="popover column-chooser"
        triggerRef={button}
        placement="bottom start"
        offset={4}
        isOpen={opener !== null}
        onOpenChange={(isNowOpen) => {
          if (isNowOpen) return;
          setOpener(null);
          // The button takes the keyboard back; the keys and the menu are of the grid.
          if (opener === 'command') afterFocusReturned(onClosed);
        }}
      >
        <Dialog aria-label={label} className="column-chooser__inside">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from one check box to the next */}
          <div className="column-chooser__groups" onKeyDown={moveFocus}>
            {columnGroups.map(({ id, columns }) => (
              <fieldset key={id} className="column-chooser__group">
                <legend>{t(`realization.columnList.groups.${id}`)}</legend>
                {columns
                  .filter((column) => possible.has(column))
                  .map((column) => (
                    <label key={column} className="column-chooser__column">
                      <input
                        type="checkbox"
                        // The keyboard goes into the list that was asked for.
                        autoFocus={column === columnGroups[0].columns[0]}
                        checked={choice.shown.has(column)}
                        onChange={({ target }) =>
                          onChange(
                            askColumn(own, column, target.checked, (next) => isShownWith(next, column)),
                          )
                        }
                      />
                      {nameColumn(t, column, choice, 'columnList')}
                    </label>
                  ))}
              </fieldset>
            ))}
          </div>
          <div className="column-chooser__ways">
            <Button size="small" onPress={() => onChange(noOwnColumns)}>
              {t('realization.columnList.reset')}
            </Button>
            <Button size="small" onPress={() => onChange(allColumns)}>
              {t('realization.columnList.all')}
            </Button>
            <span className="spacer" />
            <span className="muted">{t('realization.columnList.kept')}</span>
          </div>
        </Dialog>
      </Popover>
    </>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const groups = [...event.currentTarget.children].map((group) => [...group.querySelectorAll('input')]);
  const here = event.target as HTMLInputElement;
  const group = groups.findIndex((one) => one.includes(here));
  const line = groups[group]?.indexOf(here) ?? -1;
  const next = stepThroughGroups(
    groups.map(({ length }) => length),
    { group, line },
    event.key,
  );
  if (next === null) return;
  event.preventDefault();
  groups[next.group]?.[next.line]?.focus();
}

/** The list gives the keyboard back to where it was in the picture after the one in which it closed. */
function afterFocusReturned(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
