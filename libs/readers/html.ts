import { Parser } from 'htmlparser2';

/** Elements after which a reader sees a new line. */
const BREAKS = new Set(
  'address article aside blockquote br dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
/** Elements whose content nobody reads. */
const SILENT = new Set(['script', 'style', 'template', 'title', 'noscript', 'svg', 'math']);
const MARKED =
  /<(?:!doctype|\/?(?:html|head|body|div|p|br|span|table|tbody|tr|td|style|font|meta|a|b|i|u|strong|em|ul|ol|li|h[1-6]|img|o:p|blockquote|pre)\b[^<>]{0,2000})>/i;

/** Whether a text is written in HTML: it has a tag that mails and editors write. */
export const isHtml = (text: string): boolean => text.includes('<') && MARKED.test(text);

/**
 * The words of an HTML text as a reader sees them: without tags, style sheets, scripts and comments.
 * Character references are read (HTML Living Standard, 13.5). The cost is linear in the text.
 */
export function wordsOfHtml(html: string): string {
  const lines: string[] = [];
  let line = '';
  let silent = 0;
  const end = () => {
    const words = line.replace(/[\s\u00a0]+/g, ' ').trim();
    if (words !== '') lines.push(words);
    line = '';
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        if (SILENT.has(name)) silent++;
        if (BREAKS.has(name)) end();
      },
      ontext(text) {
        if (silent === 0) line += text;
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        if (BREAKS.has(name)) end();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  end();
  return lines.join('\n');
}
