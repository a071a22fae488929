/** An Office document as its parts: what holds for a Word document and a workbook alike. */
export type Package = Readonly<{ parts: ReadonlyMap<string, string>; names: readonly string[] }>;

/** Tags that open and close in turn, and no character that XML 1.0 lacks. */
export function findBrokenXml({ parts }: Package): readonly string[] {
  return [...parts].flatMap(([name, xml]) => {
    const faults: string[] = [];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there.
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml))
      faults.push(`${name}: a character XML lacks`);
    const open: string[] = [];
    for (const [, closing, tag = '', rest = ''] of xml.matchAll(/<(\/?)([\w:]+)((?:"[^"]*"|[^>"])*)>/g)) {
      if (rest.endsWith('/')) continue;
      if (closing === '') open.push(tag);
      else if (open.pop() !== tag) return [...faults, `${name}: ${tag} closes what is not open`];
    }
    return open.length === 0 ? faults : [...faults, `${name}: ${open.at(-1)} is never closed`];
  });
}

export function findMissingTypes({ parts, names }: Package): readonly string[] {
  const types = parts.get('[Content_Types].xml') ?? '';
  const byEnding = new Set(
    [...types.matchAll(/<Default [^>]*Extension="([^"]+)"/g)].map(([, ending]) => ending?.toLowerCase()),
  );
  const byName = new Set([...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name));
  const missing = names.filter((name) => {
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    return name !== '[Content_Types].xml' && !byName.has(name) && !byEnding.has(ending);
  });
  const absent = [...byName].filter((name) => name !== undefined && !names.includes(name));
  return [
    ...missing.map((name) => `${name}: no content type`),
    ...absent.map((name) => `${name}: typed but absent`),
  ];
}

/** Every relationship leads to a part, and every one that is used is there. */
export function findRelationshipFaults({ parts, names }: Package): readonly string[] {
  return [...parts].flatMap(([name, xml]) => {
    if (!name.endsWith('.rels')) return [];
    const folder = name.replace(/_rels\/[^/]*$/, '');
    const owner = parts.get(name.replace('_rels/', '').replace(/\.rels$/, ''));
    const targets = [...xml.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => ({
      id: /Id="([^"]*)"/.exec(tag)?.[1] ?? '',
      target: /Target="([^"]*)"/.exec(tag)?.[1] ?? '',
      isOutside: tag.includes('TargetMode="External"'),
    }));
    const ids = new Set(targets.map(({ id }) => id));
    const lost = targets.filter(({ target, isOutside }) => {
      const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
      return !isOutside && !names.includes(path);
    });
    const used =
      owner === undefined
        ? []
        : [...owner.matchAll(/r:(?:id|embed|link)="([^"]*)"/g)].map(([, id]) => id ?? '');
    return [
      ...lost.map(({ target }) => `${name}: ${target} is not there`),
      ...used.filter((id) => !ids.has(id)).map((id) => `${name}: nothing is called ${id}`),
      ...(ids.size === targets.length ? [] : [`${name}: an id twice`]),
    ];
  });
}

/** Names of the elements directly inside. */
export function listChildren(inner: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, closing, tag = '', rest = ''] of inner.matchAll(/<(\/?)([\w:]+)((?:"[^"]*"|[^>"])*)>/g)) {
    if (closing === '/') depth -= 1;
    else {
      if (depth === 0) names.push(tag);
      if (!rest.endsWith('/')) depth += 1;
    }
  }
  return names;
}
