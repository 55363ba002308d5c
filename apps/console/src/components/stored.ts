/**
 * A value that this browser keeps under a name, or `otherwise` where there is none that `read` accepts.
 * What is stored may be of an older release, or broken.
 * @param read the value, or null where it is not one.
 */
export function stored<T>(name: string, otherwise: T, read: (value: unknown) => T | null): T {
  try {
    const text = localStorage.getItem(name);
    return text === null ? otherwise : (read(JSON.parse(text)) ?? otherwise);
  } catch {
    return otherwise;
  }
}

/** Keeps a value in this browser; where it keeps nothing, the value lives as long as the page. */
export function store(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Storage may be full or switched off; nothing rests on it.
  }
}
