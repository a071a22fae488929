import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type Result, refuse } from '../db/domain/errors.ts';
import { channelOf, dropChannel, methodNames } from './desktop/channels.ts';
import { isPageAddress } from './desktop/page-address.ts';
import { answerCall, type Caller, type HostHandlers } from './host/host-methods.ts';

export type IpcOptions<C extends Caller> = Readonly<{
  handlers: HostHandlers<C>;
  /** The window of this program with that number, if there is one. */
  findCaller: (contentsId: number) => C | null;
  /** Keeps a bug for the log and answers with the reference the user is told. */
  report: (where: string, cause: unknown) => string;
  drop: (caller: C, paths: readonly string[]) => Promise<void>;
}>;

/** Registers every method of the contract: sender check, parse, act, answer. */
export function registerMethods<C extends Caller>(options: IpcOptions<C>): void {
  for (const method of methodNames) {
    ipcMain.handle(channelOf(method), async (event, input: unknown): Promise<Result<unknown>> => {
      const caller = identifySender(event, options.findCaller);
      if (caller === null) return refuse('sender-refused', {});
      try {
        return await answerCall(options.handlers, caller, method, input);
      } catch (error) {
        // Thrown on, its text would reach the page, paths and all.
        return refuse('internal', { reference: options.report(method, error) });
      }
    });
  }
  ipcMain.on(dropChannel, (event, paths: unknown) => {
    const caller = identifySender(event, options.findCaller);
    if (caller === null || !Array.isArray(paths)) return;
    const given = paths.filter((path) => typeof path === 'string');
    options.drop(caller, given).catch((error: unknown) => options.report('drop', error));
  });
}

/**
 * Only the main frame of a window of ours that shows our page may speak: not a frame within it, not a page it was
 * led to, not a frame that is gone by now.
 */
export function identifySender<C>(
  event: IpcMainInvokeEvent | IpcMainEvent,
  findCaller: (contentsId: number) => C | null,
): C | null {
  const { sender, senderFrame } = event;
  if (sender.isDestroyed() || senderFrame === null) return null;
  if (senderFrame !== sender.mainFrame || !isPageAddress(senderFrame.url)) return null;
  return findCaller(sender.id);
}
