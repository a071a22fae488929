import { succeed } from '../../../db/domain/result.ts';
import { listIndicatorHistory } from '../../../db/queries/row-history.ts';
import { toReader } from '../../../db/reader.ts';
import type { historyMethods } from '../../api/history.ts';
import { type HandlersOf, withDocument } from './handler.ts';

export const historyHandlers: HandlersOf<keyof typeof historyMethods> = {
  'history.ofIndicator': async (call, range) =>
    withDocument(call, async (file) => succeed(await listIndicatorHistory(toReader(file.db), range))),
};
