// Reads prose out of a Markdown page: its sentences, and its lines that are too long.
// Tables, code, quotes and pictures are no prose.

const LINE_COLUMNS = 120;

/** Lines of a page that are prose. What is not prose becomes an empty line, so that blocks stay apart. */
function proseLines(page) {
  let fenced = false;
  return page.split('\n').map((line) => {
    if (/^\s*```/.test(line)) {
      fenced = !fenced;
      return '';
    }
    return fenced || /^\s*(\||>|<!--)/.test(line) ? '' : line;
  });
}

const isPicture = (line) => /^\s*([-*]|\d+\.)?\s*!\[[^\]]*\]\([^)]*\)\s*$/.test(line);

/** Prose lines over 120 columns. A line of one word, such as a link, cannot be wrapped. */
export function longLines(page) {
  return proseLines(page).filter(
    (line) =>
      line.length > LINE_COLUMNS &&
      !isPicture(line) &&
      line
        .replace(/^\s*([-*]|\d+\.)\s+/, '')
        .trim()
        .includes(' '),
  );
}

/** Sentences of a page. Code in backticks counts as a word, and of a link only its text counts. */
export function sentencesOfPage(page) {
  return proseLines(page)
    .filter((line) => !isPicture(line))
    .join('\n')
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)|\n(?=#)|(?<=^#.*)\n/m)
    .map((block) => block.replace(/^\s*([-*]|\d+\.|#+)\s+/, ''))
    .flatMap((block) => block.split(/(?<=[.:;!?][)*"”]*)\s+(?=[*("“[]*[A-Z`])|(?<=\w{2}\.)\s+(?=\d)/))
    .map((sentence) =>
      sentence
        .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/`[^`]*`/g, 'code')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((sentence) => sentence !== '');
}
