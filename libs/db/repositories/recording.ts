/** SQL of a record's row: the name of a file without folder and extension. A call finds its recording by it. */
export const RECORDING = `regexp_replace(body->>'path', '^.*/|[.][^.]*$', '', 'g')`;
/** SQL of a record's row: whether it is a sound file. Index record_recording is built on these two, so they change together. */
export const IS_RECORDING = `kind = 'file' AND body->>'path' ~* '[.](wav|mp3|m4a|ogg|opus|webm)$'`;
