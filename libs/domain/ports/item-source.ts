/** One thing that a source gives: a file, an object, a batch of messages. */
export interface SourceItem {
  /** Names it for good. What was taken under it is not taken again. */
  readonly key: string;
  /** Name of the file as which it is imported. Readers look at its ending. */
  readonly name: string;
  /** Since when it lies there, ISO 8601; null: nobody knows. */
  readonly at: string | null;
  /** Its length, where it is known before it is opened. */
  readonly bytes?: number;
  /** Where the next look begins behind it. Null: looks begin where they began. */
  readonly cursor: string | null;
  /** @throws ClaqueError CLQ_SOURCE_GONE where it is there no longer; anything else is the way to it. */
  open(): AsyncIterable<Uint8Array>;
  /**
   * What the source does with it once its import stands, where it does anything. It may come twice, and late. What was
   * taken and still lies there is given again by the first `poll`.
   */
  settle?(): Promise<void>;
}

export interface Poll {
  /** In the order in which they are to be taken. */
  readonly items: readonly SourceItem[];
  /** Items that lie behind these. */
  readonly behind: number;
}

/**
 * A place from which files keep coming. Its reader keeps the cursor; a source keeps nothing.
 *
 * Example: a folder with a.csv and b.csv gives both at each `poll`, under the same keys.
 */
export interface ItemSource {
  /**
   * What lies behind the cursor. A source without one gives everything that lies there.
   *
   * @param limit messages of a batch.
   * @throws where the source is not to be reached.
   */
  poll(cursor: string | null, limit: number): Promise<Poll>;
  /**
   * An item of an earlier poll.
   *
   * @param apart a batch as single messages, where it is one.
   * @returns nothing where it is there no longer.
   */
  find(key: string, apart: boolean): Promise<readonly SourceItem[]>;
  close(): Promise<void>;
}
