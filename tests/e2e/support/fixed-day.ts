/**
 * The day on which the browser tests take place, whatever day it is: the example has figures up to its third quarter of
 * 2026, and what a screen begins with depends on the year. The clock goes on from then, one for the program and its page,
 * and far from midnight in both places they think of.
 */
const begins = Date.UTC(2026, 10, 20, 3);
const ahead = begins - Date.now();

/** Runs before everything else in a page or in a program. */
export const fixDay = `{
  const Real = Date;
  const now = () => Real.now() + ${ahead};
  globalThis.Date = new Proxy(Real, {
    construct: (_, given, asked) => Reflect.construct(Real, given.length === 0 ? [now()] : given, asked),
    apply: () => new Real(now()).toString(),
    get: (_, key) => (key === 'now' ? now : Reflect.get(Real, key)),
  });
}`;

/** The environment of a program that lives on that day; nothing in it may need to be quoted. */
export const nodeOptions = `--import=data:text/javascript,${encodeURIComponent(fixDay)}`;
