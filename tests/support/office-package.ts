import { strFromU8, unzipSync } from 'fflate';

/** What holds for every Office file beyond what its own rules say: the ZIP, its names, its texts (ISO/IEC 29500-2). */
export function findPackageFaults(bytes: Uint8Array): readonly string[] {
  const names = listZipNames(bytes);
  const parts = readTextParts(bytes);
  const lower = names.map((name) => name.toLowerCase());
  return [
    ...(names[0] === '[Content_Types].xml' ? [] : ['the list of types is not the first part']),
    ...lower.filter((name, i) => lower.indexOf(name) !== i).map((name) => `${name}: twice in the package`),
    ...names
      .filter((name) => /^\/|\\|(^|\/)\.\.(\/|$)/.test(name))
      .map((name) => `${name}: no name of a part`),
    ...findTypeFaults(parts),
    ...[...parts].flatMap(([name, xml]) => findTextFaults(name, xml)),
    ...[...parts].flatMap(([name, xml]) => (name.endsWith('.rels') ? findLinkFaults(name, xml) : [])),
  ];
}

export function readTextParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = unzipSync(bytes);
  return new Map(
    Object.entries(files)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, content]) => [name, strFromU8(content)] as const),
  );
}

/** From the ZIP's own directory: who reads it into a table by name sees a name once, however often it is there. */
function listZipNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  let at = view.getUint32(bytes.length - 22 + 16, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    const length = view.getUint16(at + 28, true);
    names.push(strFromU8(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function findTypeFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  const types = parts.get('[Content_Types].xml') ?? '';
  const said = [...types.matchAll(/<(?:Default|Override) [^>]*(?:Extension|PartName)="([^"]+)"/g)].map(
    ([, name]) => name?.toLowerCase() ?? '',
  );
  return said.filter((name, i) => said.indexOf(name) !== i).map((name) => `${name}: typed twice`);
}

const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;

function findTextFaults(name: string, xml: string): readonly string[] {
  const prefixes = new Set([...xml.matchAll(/<\/?([\w]+):/g)].map(([, prefix]) => prefix ?? ''));
  const unknown = [...prefixes].filter((prefix) => !xml.includes(`xmlns:${prefix}="`));
  const twice = [...xml.matchAll(/<[\w:]+((?:\s[\w:]+="[^"]*")+)/g)].filter(([, attributes = '']) => {
    const names = [...attributes.matchAll(/\s([\w:]+)="/g)].map(([, attribute]) => attribute);
    return new Set(names).size !== names.length;
  });
  // Spaces at the ends of a text are lost unless it says that they are meant.
  const lost = [...xml.matchAll(/<(?:w:t|t)>(\s[^<]*|[^<]*\s)<\/(?:w:t|t)>/g)];
  return [
    ...(entity.test(xml) ? [`${name}: an ampersand that means nothing`] : []),
    ...unknown.map((prefix) => `${name}: nobody says what ${prefix}: is`),
    ...twice.map(([tag]) => `${name}: an attribute twice in ${tag.slice(0, 60)}`),
    ...lost.map(([tag]) => `${name}: spaces are lost in ${tag.slice(0, 60)}`),
  ];
}

/** Documents lead to nothing outside themselves. */
const findLinkFaults = (name: string, xml: string): readonly string[] =>
  [...xml.matchAll(/<Relationship [^>]*>/g)].flatMap(([tag]) => [
    ...(/ Type="http:\/\/(schemas\.openxmlformats\.org|schemas\.microsoft\.com)\//.test(tag)
      ? []
      : [`${name}: of no known type: ${tag}`]),
    ...(tag.includes('TargetMode="External"') ? [`${name}: leads outside: ${tag}`] : []),
  ]);
