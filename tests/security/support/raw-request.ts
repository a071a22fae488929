import http from 'node:http';
import net from 'node:net';

export type RawAnswer = Readonly<{
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
  text: string;
}>;

export type RawRequest = Readonly<{
  port: number;
  method?: string;
  /** Sent as it stands: no normalization, no escaping. */
  path?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer;
}>;

/** One request with exactly the headers named; unlike fetch it may lie about Host, Origin and Sec-Fetch-*. */
export function request({
  port,
  method = 'GET',
  path = '/',
  headers = {},
  body,
}: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = http.request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        agent: false,
        setHost: false,
        headers: { host: `127.0.0.1:${port}`, ...headers },
      },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () => {
          const whole = Buffer.concat(pieces);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: whole,
            text: whole.toString('utf8'),
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The status of a request whose target no HTTP client would send (control characters, absolute addresses). */
export function requestTarget(port: number, target: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('latin1');
    socket.on('data', (piece: string) => {
      text += piece;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0)));
    socket.write(
      `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
      'latin1',
    );
  });
}
