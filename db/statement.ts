import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Reader } from './reader.ts';
import type { Database } from './schema.ts';

type Value = string | number | null;
type Values = Readonly<Record<string, Value>>;

/** A statement of one shape; only its values differ. */
export type Statement<V extends Values, O> = (db: Kysely<Database> | Reader, values: V) => Promise<O[]>;

type Shape<O> = Readonly<{ query: CompiledQuery<O>; read: readonly ((values: Values) => unknown)[] }>;

/** Stands for a value while the statement is compiled; no value of a document begins with it. */
const mark = '\u0000value:';

/**
 * Kysely builds and compiles a query for every use, which takes longer than SQLite takes to run it. A statement that
 * is run with every figure somebody types is compiled once per engine. `given` stands where a value will be.
 */
export function defineStatement<V extends Values, O>(
  build: (db: Kysely<Database>, given: <K extends keyof V & string>(name: K) => V[K]) => Compilable<O>,
): Statement<V, O> {
  const shapes = new WeakMap<object, Shape<O>>();
  const compile = (db: Kysely<Database>): Shape<O> => {
    const query = build(db, (name) => `${mark}${name}` as V[typeof name]).compile();
    const read = query.parameters.map((parameter) => {
      const isMark = typeof parameter === 'string' && parameter.startsWith(mark);
      const name = isMark ? parameter.slice(mark.length) : null;
      return name === null ? () => parameter : (values: Values) => values[name];
    });
    return { query, read };
  };
  return async (reader, values) => {
    const db = reader as Kysely<Database>;
    const engine = db.getExecutor().adapter;
    const shape = shapes.get(engine) ?? compile(db);
    shapes.set(engine, shape);
    const parameters = shape.read.map((read) => read(values));
    return (await db.executeQuery<O>({ ...shape.query, parameters })).rows;
  };
}
