/** truth.json of an evaluation set, as docs/formats.md has it. */
export interface Truth {
  rings: {
    id: string;
    agencies: string[];
    debtors: string[];
    phones: string[];
    complaints: string[];
    difficulty: string;
  }[];
  templates: { id: string; complaints: string[]; benign: boolean; level: number }[];
  documents: { id: string; files: string[]; kind: string; forged: boolean }[];
  calls: { id: string; kind: string; calls: string[]; target: string }[];
  genuine: string[];
}
