export function kernelBench(): string[] {
  return [];
}
