import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toNullable } from '../../../app/to-nullable.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { CommitField } from '../../../ui/commit-field.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import type { Saving } from '../../plan/inspector/use-save.ts';
import { type ComponentRow, findFreeSymbol } from '../model/formula.ts';
import { SheetPart } from './sheet-layout.tsx';
import type { SheetProps } from './sheet-props.ts';
import { useSheetSave } from './use-sheet-save.ts';

/** The letters of the calculation with what each stands for; a letter that is used is here before anybody describes it. */
export function ComponentsPart({
  indicator,
  isReadOnly,
  rows,
}: SheetProps & { readonly rows: readonly ComponentRow[] }) {
  const { t } = useTranslation();
  const save = useSheetSave();
  const table = useRef<HTMLTableElement>(null);
  const free = findFreeSymbol(rows.map(({ symbol }) => symbol));

  async function act(turn: Saving): Promise<void> {
    const problem = await turn;
    if (problem !== undefined) showToast({ text: problem, tone: 'error' });
  }

  async function add(symbol: string): Promise<void> {
    await act(save.addComponent(indicator, symbol, {}));
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLElement>(`[data-symbol="${symbol}"] input`)?.focus(),
    );
  }

  function keep(row: ComponentRow, field: 'name' | 'unitOfMeasure' | 'dataSource', text: string): Saving {
    const patch = field === 'name' ? { name: text.trim() } : { [field]: toNullable(text) };
    return row.component
      ? save.component(row.component, patch)
      : save.addComponent(indicator, row.symbol, patch);
  }

  return (
    <SheetPart title={t('indicator.components.title')}>
      {rows.length === 0 ? (
        <p className="sheet-note">{t('indicator.components.none')}</p>
      ) : (
        <table className="components" ref={table}>
          <thead>
            <tr>
              <th scope="col">{t('indicator.components.symbol')}</th>
              <th scope="col">{t('indicator.components.name')}</th>
              <th scope="col">{t('indicator.components.unit')}</th>
              <th scope="col">{t('indicator.components.source')}</th>
              <th>
                <span className="visually-hidden">{t('indicator.components.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { symbol, component } = row;
              const field = (name: 'name' | 'unitOfMeasure' | 'dataSource', label: string) => (
                <CommitField
                  key={`${indicator.id} ${symbol} ${name}`}
                  label={t('indicator.components.of', { label, symbol })}
                  isLabelHidden
                  isMultiline={name !== 'unitOfMeasure'}
                  value={component?.[name] ?? ''}
                  isReadOnly={isReadOnly}
                  onCommit={(text) => keep(row, name, text)}
                />
              );
              return (
                <tr key={symbol} data-symbol={symbol}>
                  <th scope="row">
                    <b className="components__symbol">{symbol}</b>
                    {!row.isUsed && <small>{t('indicator.components.unused')}</small>}
                  </th>
                  <td>
                    {field('name', t('indicator.components.name'))}
                    {!component?.name && (
                      <small className="components__gap">{t('indicator.components.undescribed')}</small>
                    )}
                  </td>
                  <td>{field('unitOfMeasure', t('indicator.components.unit'))}</td>
                  <td>{field('dataSource', t('indicator.components.source'))}</td>
                  <td>
                    {component && !isReadOnly && (
                      <IconButton
                        icon={Trash2}
                        size="small"
                        label={t('indicator.components.remove', { symbol })}
                        onPress={() => void act(save.removeComponent(component))}
                      />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {!isReadOnly && free !== null && (
        <Button size="small" icon={Plus} onPress={() => void add(free)}>
          {t('indicator.components.add', { symbol: free })}
        </Button>
      )}
    </SheetPart>
  );
}
