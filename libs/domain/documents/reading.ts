import type { ErrorCode, Values } from '../errors/errors.js';

export type PaperType =
  | 'pdf'
  | 'ofd'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'webp'
  | 'gif'
  | 'heic'
  | 'avif'
  | 'jp2'
  | 'bmp'
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'text'
  | 'other';

/** Types that can be drawn. The others have words and no picture. */
const DRAWN: ReadonlySet<PaperType> = new Set<PaperType>([
  ...(['pdf', 'png', 'jpeg', 'tiff', 'webp', 'gif', 'heic', 'avif', 'jp2', 'bmp'] as const),
]);
export const isDrawn = (type: PaperType): boolean => DRAWN.has(type);

/** What a reader made of one file; plain data, kept beside its hash. */
export interface PaperReading {
  /** By content, never by name. */
  readonly type: PaperType;
  readonly pages: number;
  /** At most TEXT_LIMIT UTF-16 units. */
  readonly text: string;
  /** Where the text stands in the file, or that it was read off the picture; null where there is none. */
  readonly textFrom: 'layer' | 'ocr' | null;
  /** Why it could not be read, or not to its end. */
  readonly problem: { readonly code: ErrorCode; readonly values: Values } | null;
  readonly file: FileTraits;
  readonly pictures: readonly PictureTraits[];
}

/** Longer papers are compared by their beginning. */
export const TEXT_LIMIT = 100_000;

/** What a file says of the programs that wrote it. Empty where the format has no such thing. */
export interface FileTraits {
  readonly producer: string;
  readonly creator: string;
  /** ISO 8601 as far as given. */
  readonly created: string;
  readonly modified: string;
  /** How its cross-reference is written. */
  readonly xref: 'table' | 'stream' | 'both' | 'rebuilt' | '';
  /** Each revision appended after the first, with the kinds of objects that it replaced or added. */
  readonly updates: readonly { readonly bytes: number; readonly changed: readonly string[] }[];
  /** What the file said in its first revision, where later ones changed it. */
  readonly earlierText: string;
  /** Properties that the Info dictionary and the XMP packet give differently, by their XMP name. */
  readonly disagreements: readonly string[];
  /** XMP or trailer id that stays when a file is saved under another name. */
  readonly documentId: string;
  readonly fonts: readonly string[];
  /** SHA-256 of the pictures inside, of more than a few bytes. */
  readonly images: readonly string[];
  /** EXIF Software, ProcessingSoftware, or PNG Software. */
  readonly software: string;
  readonly thumbnail: 'absent' | 'agrees' | 'differs';
  readonly signature: 'absent' | 'present' | 'broken';
  readonly encrypted: boolean;
  /** What a file's content credentials claim, not verified. Readings from before this have no such field. */
  readonly credentials?: Credentials | null;
}

/** Claims of C2PA about a file's making: by which program, and how. */
export interface Credentials {
  readonly generator: string;
  readonly claims: readonly ('ai' | 'ai-part' | 'captured' | 'scanned' | 'edited')[];
}

export const NO_TRAITS: FileTraits = {
  producer: '',
  creator: '',
  created: '',
  modified: '',
  xref: '',
  updates: [],
  earlierText: '',
  disagreements: [],
  documentId: '',
  fonts: [],
  images: [],
  software: '',
  thumbnail: 'absent',
  signature: 'absent',
  encrypted: false,
};

/** A paper that nobody could look into. */
export const NOTHING_READ: PaperReading = {
  type: 'other',
  pages: 0,
  text: '',
  textFrom: null,
  problem: null,
  file: NO_TRAITS,
  pictures: [],
};

/** A file of words alone, of one page. */
export const textReading = (text: string): PaperReading => ({
  ...NOTHING_READ,
  type: 'text',
  pages: 1,
  text,
  textFrom: 'layer',
});

/** A seal: where its red ink stands on the page, and its picture. */
export interface SealTraits {
  /** Center and size in thousandths of the width of the text block, from its upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** 32 x 32 ink, 0 to 255, as base64. */
  readonly patch: string;
}

/** What one page or picture is compared by. */
export interface PictureTraits {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** PDQ hash, 64 hexadecimal digits, and its quality, 0 to 100. */
  readonly pdq: string;
  readonly quality: number;
  /**
   * Ink of the page on the frame of its text block, `rows` cells down, as base64.
   * Also the grain of its paper; see the kernel's pictures.
   */
  readonly ink: string;
  readonly rows: number;
  readonly noise: string;
  readonly seals: readonly SealTraits[];
  /** Regions copied inside the picture, as [x, y, width, height] of the source and the copy in pixels. */
  readonly copied: readonly { readonly from: readonly number[]; readonly to: readonly number[] }[];
}
