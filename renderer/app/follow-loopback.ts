/** Word that the open file was changed by another window, or that what was told meanwhile may have been missed. */
export type Notice =
  | Readonly<{ kind: 'change'; change: number }>
  /** Another file is open for all pages of this address, or none. */
  | Readonly<{ kind: 'file' }>
  | Readonly<{ kind: 'missed' }>;

/** Tells until it is called off by what it gives back. */
export type FollowNews = (tell: (notice: Notice) => void) => () => void;

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** What of the browser decides when to listen: a page nobody looks at catches up when it is looked at. */
export type PageSight = Readonly<{
  isSeen: () => boolean;
  onChange: (act: () => void) => () => void;
}>;

/** For hosts that are gone for good this costs nothing; one that is back is heard again soon. */
const retryMs = 5000;

/** Waits on an answer of the host that has no end, and again where it ended. */
export function followLoopback(fetch: Fetch, sight: PageSight): FollowNews {
  return (tell) => {
    let listening: AbortController | null = null;
    let retry: ReturnType<typeof setTimeout> | null = null;

    const settle = (): void => {
      if (retry !== null) clearTimeout(retry);
      retry = null;
      if (!sight.isSeen()) {
        listening?.abort();
        listening = null;
        return;
      }
      if (listening) return;
      const turn = new AbortController();
      listening = turn;
      void listen(fetch, turn.signal, tell).then(() => {
        if (listening !== turn) return;
        listening = null;
        retry = setTimeout(settle, retryMs);
      });
    };

    const callOff = sight.onChange(settle);
    settle();
    return () => {
      callOff();
      if (retry !== null) clearTimeout(retry);
      const last = listening;
      listening = null;
      last?.abort();
    };
  };
}

/** Settles when the host has no room, no more to tell, or does not answer. */
async function listen(fetch: Fetch, signal: AbortSignal, tell: (notice: Notice) => void): Promise<void> {
  try {
    const response = await fetch('/kabar', { method: 'POST', signal });
    if (!response.ok) return;
    // Also where there is no room to wait: then it is asked from time to time.
    tell({ kind: 'missed' });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let line = '';
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      const lines = `${line}${piece.value}`.split('\n');
      line = lines.pop() ?? '';
      for (const whole of lines) if (whole !== '') tell(JSON.parse(whole) as Notice);
    }
  } catch {
    // Called off, or the host is gone, which the next question of the page says.
  }
}
