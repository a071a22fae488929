import { EventEmitter } from 'node:events';
import type { Declarations } from './electron-declarations.ts';
import { holdToDeclarations } from './hold-to-declarations.ts';

type Answer = (request: Request) => Promise<Response>;
type Decide = (details: { url: string }, decide: (decision: { cancel: boolean }) => void) => void;

/** A session: its schemes, what it blocks, and what it permits. */
export class StandInSession extends EventEmitter {
  readonly partition: string;
  readonly handlers = new Map<string, Answer>();
  readonly protocol: object;
  readonly webRequest: object;
  decide: Decide | null = null;
  permissionRequest: ((contents: object, permission: string, answer: (is: boolean) => void) => void) | null =
    null;
  permissionCheck: ((contents: object | null, permission: string) => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;
  displayMedia: ((request: object, answer: (streams: object) => void) => void) | null = null;
  constructor(declarations: Declarations, partition: string) {
    super();
    this.partition = partition;
    this.protocol = holdToDeclarations(declarations, 'Protocol', {
      handle: (scheme: string, answer: Answer) => {
        this.handlers.set(scheme, answer);
      },
    });
    this.webRequest = holdToDeclarations(declarations, 'WebRequest', {
      onBeforeRequest: (decide: Decide) => {
        this.decide = decide;
      },
    });
  }
  setPermissionRequestHandler(handler: StandInSession['permissionRequest']): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: StandInSession['permissionCheck']): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: StandInSession['devicePermission']): void {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: StandInSession['displayMedia']): void {
    this.displayMedia = handler;
  }
  isBlocked(url: string): boolean {
    let isCancelled = false;
    this.decide?.({ url }, ({ cancel }) => {
      isCancelled = cancel;
    });
    return isCancelled;
  }
  /** A request as the page would make it. `address` is not parsed, so that a test can send what no parser makes. */
  async fetch(address: string, method = 'GET'): Promise<Response> {
    if (this.isBlocked(address)) return new Response(null, { status: 403, statusText: 'blocked' });
    const handler = this.handlers.get(address.split(':', 1)[0] ?? '');
    if (handler === undefined) throw new Error(`no handler for ${address}`);
    return handler({ url: address, method } as Request);
  }
}
