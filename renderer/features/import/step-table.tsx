import type { ReactNode } from 'react';
import { columnName } from '../../../db/domain/table-import/table.ts';

/** What is made of the columns of a table: a line for each, under what is to be done. */
export function StepTable({
  lead,
  label,
  heads,
  children,
}: {
  readonly lead: string;
  readonly label: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}) {
  return (
    <>
      <p className="import__lead">{lead}</p>
      <section className="scroll-table" aria-label={label}>
        <table className="scroll-table__rows import__table">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
    </>
  );
}

/** A column by its letter and what its heading says, then what is known of it. */
export function StepRow({
  index,
  heading,
  isIgnored = false,
  children,
}: {
  readonly index: number;
  readonly heading: string;
  readonly isIgnored?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <tr data-ignored={isIgnored ? '' : undefined}>
      <th scope="row">{columnName(index)}</th>
      <td className="import__heading">{heading}</td>
      {children}
    </tr>
  );
}
