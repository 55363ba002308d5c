type Values = Readonly<Record<string, string | number>>;

/** A number's place, what stands behind it, and the forms for one and for many: `{n} [person|people]`. */
const FORMS = /\{(\w+)\}([^{}[\]]*)\[([^|[\]]*)\|([^|[\]]*)\]/g;

/**
 * A text with its `{places}` filled in. Of `[one|many]` the form is taken that goes with the number before it.
 *
 * Example: `fill('{n} [person|people]', { n: 1 })` is `1 person`.
 */
export function fill(text: string, values: Values = {}): string {
  let chosen = text;
  for (let before = ''; before !== chosen; ) {
    before = chosen;
    chosen = chosen.replace(FORMS, (_, name: string, between: string, one: string, many: string) => {
      return `{${name}}${between}${String(values[name]) === '1' ? one : many}`;
    });
  }
  return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
