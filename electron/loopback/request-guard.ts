/** The parts of a request that tell who sent it. */
export type RequestFacts = Readonly<{
  method: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}>;

export type Refusal = 'foreign-host' | 'foreign-origin' | 'foreign-site' | null;

/**
 * Refuses whoever is not the page of this very program.
 *
 * Host: a name that somebody else's DNS turns into 127.0.0.1 (rebinding) still sends its own name here.
 * Origin: browsers send it with every POST; another page's, or the `null` of a sandboxed frame, is not ours.
 * Sec-Fetch-Site: another program's page on another port counts as the same *site*, so only `same-origin` may act.
 */
export function judgeRequest({ method, headers }: RequestFacts, port: number): Refusal {
  const own = `127.0.0.1:${port}`;
  if (headers.host !== own) return 'foreign-host';
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (origin !== undefined && origin !== `http://${own}`) return 'foreign-origin';
  if (method === 'GET' || method === 'HEAD') return isOwnRead(headers) ? null : 'foreign-site';
  if (origin === undefined) return 'foreign-origin';
  return site === undefined || site === 'same-origin' ? null : 'foreign-site';
}

/** Anybody may link to the address; only the page itself may load parts of it, and none may frame it. */
function isOwnRead(headers: RequestFacts['headers']): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

/** A link elsewhere that led here: the browser holds a strict cookie back until the page asks by itself. */
export function isForeignNavigation(headers: RequestFacts['headers']): boolean {
  const site = headers['sec-fetch-site'];
  return (site === 'cross-site' || site === 'same-site') && headers['sec-fetch-mode'] === 'navigate';
}
