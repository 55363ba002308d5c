import { Parser } from 'htmlparser2';

/**
 * Elements of a part that hold words alone, by name: the first of each, trimmed.
 *
 * @param named how an element is called.
 */
export function xmlProperties(xml: string, named = (name: string): string => name): Map<string, string> {
  const found = new Map<string, string>();
  let text = '';
  const parser = new Parser(
    {
      onopentag: () => {
        text = '';
      },
      ontext: (part) => {
        text += part;
      },
      onclosetag: (name) => {
        if (!found.has(named(name))) found.set(named(name), text.trim());
        text = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return found;
}
