import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../../db/domain/errors.ts';
import type { Result } from '../../../../db/domain/result.ts';

/** Long enough to think about the next word, short enough to lose nothing by a power cut. */
const pauseMs = 1000;

export type TextSaving = Readonly<{
  /** Something was typed; it is kept once typing pauses. */
  noteChange: () => void;
  /** Keeps what is there now; false where that failed, and the text stays in the editor. */
  flush: () => Promise<boolean>;
  /** What the file has, as far as this editor knows. */
  readSaved: () => string;
  /** Whether a text that came from the file is one this editor sent there, told once. */
  takeOwn: (body: string) => boolean;
  takeFromOutside: (body: string) => void;
  error: AppError | null;
}>;

/** Keeps a text without a Save button: whenever typing pauses, when it is left, and when the editor goes away. */
export function useTextSaving(
  first: string,
  readBody: () => string,
  save: (body: string) => Promise<Result<unknown, AppError>>,
): TextSaving {
  const [error, setError] = useState<AppError | null>(null);
  const saved = useRef(first);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const sent = useRef<string[]>([]);
  const underway = useRef<Promise<boolean>>(Promise.resolve(true));
  const latest = useRef({ readBody, save });
  useEffect(() => {
    latest.current = { readBody, save };
  });

  const flush = useCallback((): Promise<boolean> => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const body = latest.current.readBody();
    underway.current = underway.current.then(async (wasFine) => {
      if (body === saved.current) return wasFine;
      const before = saved.current;
      saved.current = body;
      sent.current.push(body);
      const result = await latest.current.save(body);
      if (result.ok) {
        setError(null);
        return true;
      }
      saved.current = before;
      sent.current = sent.current.filter((one) => one !== body);
      setError(result.error);
      return false;
    });
    return underway.current;
  }, []);

  const noteChange = useCallback((): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pauseMs);
  }, [flush]);

  // The editor may go away with the screen: what was typed last goes to the file first.
  useEffect(() => () => void flush(), [flush]);

  return {
    noteChange,
    flush,
    readSaved: () => saved.current,
    takeOwn: (body) => {
      const place = sent.current.indexOf(body);
      // Those before it have been overtaken by it.
      if (place >= 0) sent.current.splice(0, place + 1);
      return place >= 0;
    },
    takeFromOutside: (body) => {
      saved.current = body;
    },
    error,
  };
}
