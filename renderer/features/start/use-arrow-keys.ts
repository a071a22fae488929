/** Up and down go through the choices of a column, left and right between the columns. */
export function useArrowKeys(): (event: React.KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const here = (event.target as Element).closest('[data-choice]');
    const column = here?.closest('[data-column]');
    if (!here || !column) return;
    const target =
      event.key === 'ArrowDown' || event.key === 'ArrowUp'
        ? findBeside([...column.querySelectorAll('[data-choice]')], here, event.key === 'ArrowDown' ? 1 : -1)
        : event.key === 'ArrowLeft' || event.key === 'ArrowRight'
          ? findFirstOf([...event.currentTarget.querySelectorAll('[data-column]')], column, event.key)
          : null;
    if (!(target instanceof HTMLElement)) return;
    event.preventDefault();
    target.focus();
  };
}

const findBeside = (all: readonly Element[], here: Element, by: 1 | -1): Element | undefined =>
  all[all.indexOf(here) + by];

function findFirstOf(columns: readonly Element[], here: Element, key: string): Element | null {
  const column = columns[columns.indexOf(here) + (key === 'ArrowRight' ? 1 : -1)];
  return column?.querySelector('[data-choice]') ?? null;
}
