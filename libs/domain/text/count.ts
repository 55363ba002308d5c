/**
 * A number with its noun in English: "1 group", "2 groups".
 *
 * @param many the plural, where it is not the noun with an s.
 */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
