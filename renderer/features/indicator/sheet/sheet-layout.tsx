import type { ReactNode } from 'react';

/** Two columns where there is room: what is written at length, and what is chosen. */
export function SheetColumns({ main, side }: { readonly main: ReactNode; readonly side: ReactNode }) {
  return (
    <div className="sheet-columns">
      <div className="sheet-column">{main}</div>
      <div className="sheet-column">{side}</div>
    </div>
  );
}

/** Fields that belong together, with their heading. */
export function SheetPart({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <section className="sheet-part">
      {title && <h3 className="sheet-part__title">{title}</h3>}
      {children}
    </section>
  );
}

/** A field by its name: going to the next record comes back to it. */
export function SheetField({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="sheet-field" data-field={name}>
      {children}
    </div>
  );
}
