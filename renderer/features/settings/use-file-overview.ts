import { useEffect, useState } from 'react';
import type { FileOverview } from '../../../db/domain/file-overview.ts';
import { useApi, useDocument } from '../../app/use-document.ts';

/** The plans of the file, read anew after each change of it; null until they are known. */
export function useFileOverview(): FileOverview | null {
  const api = useApi();
  const info = useDocument((state) => state.info);
  const [overview, setOverview] = useState<FileOverview | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another object after each change of the file
  useEffect(() => {
    let isWanted = true;
    void api['plan.list']({}).then((result) => {
      if (isWanted && result.ok) setOverview(result.value);
    });
    return () => {
      isWanted = false;
    };
  }, [api, info]);
  return overview;
}
