import { Dice } from './dice.js';
import { ELECTRONIC, escaped, handWritten, type SealLook, type Stamp, sealSvg, signatureSvg } from './ink.js';
import type { Person, Tongue } from './people.js';

/** What one paper says, by field. */
export type Facts = Record<string, string>;

export type Evidence = 'medical' | 'unemployment' | 'poverty' | 'death' | 'housing' | 'court' | 'other';

export interface Look {
  readonly layout: number;
  readonly font: string;
  readonly titleFont: string;
  readonly size: number;
  /** How the values stand in the form. */
  readonly fill: 'print' | 'mono' | 'hand';
  readonly ink: string;
  readonly accent: string;
  readonly pad: number;
  readonly lead: number;
  readonly spread: number;
  readonly seal?: SealLook;
  readonly isElectronic: boolean;
  /** Millimeters from the left and top of the sign-off. */
  readonly sealAt: readonly [number, number];
  readonly hasCode: boolean;
  readonly footer: string;
}

export interface Issuer {
  readonly key: string;
  readonly kind: string;
  readonly tongue: Tongue;
  readonly name: string;
  readonly unit: string;
  readonly city: string;
  readonly cityAt: number;
  readonly phone: string;
  readonly address: string;
  readonly uscc: string;
  readonly prefix: string;
  readonly signers: readonly string[];
  readonly look: Look;
  /** Issuers of one software share a layout. */
  readonly software: string;
  /** A doctor here puts the same story under the same disease. */
  readonly copies: boolean;
}

export interface Ask {
  readonly d: Dice;
  readonly issuer: Issuer;
  readonly person: Person;
  readonly day: string;
  readonly serial: number;
  readonly partner?: Person;
}

/** One paper while its page is drawn. */
export interface Sheet {
  readonly issuer: Issuer;
  readonly look: Look;
  readonly facts: Facts;
  readonly d: Dice;
  /** The value of a field, findable on the page by its name. */
  v(key: string): string;
  signOff(lines: string): string;
  sign(signer: string): string;
}

export interface Kind {
  readonly key: string;
  readonly tongue: Tongue;
  readonly evidence: Evidence;
  /** Fields that another holder must have otherwise. */
  readonly personal: readonly string[];
  /** Fields that a forger changes as he likes; one group goes together. */
  readonly free: readonly (readonly string[])[];
  readonly page: readonly [number, number];
  /** A layout that also stands as a form to be filled on a screen. */
  readonly fillable?: boolean;
  draw(ask: Ask): Facts;
  readonly layouts: readonly ((sheet: Sheet) => string)[];
  /** Styles of all its layouts. */
  readonly css?: string;
}

export const A4 = [794, 1123] as const;
export const A5 = [559, 794] as const;
export const A5_WIDE = [794, 559] as const;
export const LETTER = [816, 1056] as const;

export interface Setting {
  /** The paper's own throws: stamps, pens. */
  readonly d: Dice;
  readonly look: Look;
  readonly stamp?: Stamp;
  /** A font for the values of these fields, as a careless editor leaves it. */
  readonly odd?: { readonly keys: readonly string[]; readonly font: string };
  /** Fields that must keep a width in pixels, and by how much their letters are made smaller. */
  readonly fixed?: ReadonlyMap<string, readonly [number, number]>;
  /** Values stay out, for a form that is filled on the screen. */
  readonly isBlank?: boolean;
}

/** Letters of an overwritten field are made this small, and then run over. */
export const LEAST_SHRUNK = 0.84;

const HAND_FONT = { zh: "'Noto Serif CJK SC'", en: "'DejaVu Serif'" };

/** The page of a paper, without what is around it. */
export function pageOf(kind: Kind, issuer: Issuer, facts: Facts, setting: Setting): string {
  const { look, d } = setting;
  const pen = d.of('pen');
  const tilt = -8 + pen.bell() * 3;
  const stamp = setting.stamp ?? ELECTRONIC;
  const sheet: Sheet = {
    issuer,
    look,
    facts,
    d: d.of('sheet'),
    v: (key) => {
      const text = facts[key] ?? '';
      const kept = setting.fixed?.get(key);
      const style = [
        setting.odd?.keys.includes(key) ? `font-family:${setting.odd.font}` : '',
        kept
          ? `display:inline-block;white-space:nowrap;width:${kept[0].toFixed(2)}px;font-size:${(Math.max(LEAST_SHRUNK, Math.min(1, kept[1])) * (look.fill === 'hand' ? 1.12 : 1)).toFixed(3)}em`
          : '',
      ].filter(Boolean);
      const odd = style.length > 0 ? ` style="${style.join(';')}"` : '';
      const body = look.fill === 'hand' ? handWritten(text, pen, tilt) : escaped(text);
      return `<span class="v${setting.isBlank ? ' blank' : ''}" data-f="${key}"${odd}>${body}</span>`;
    },
    signOff: (lines) =>
      `<div class="off${look.isElectronic ? ' fixed' : ''}">${lines}${look.seal ? sealSvg(look.seal, stamp, look.sealAt[0], look.sealAt[1]) : ''}</div>`,
    sign: (signer) =>
      signatureSvg(signer, d.of('signature'), look.isElectronic, pen.pick(['#1b2a55', '#222', '#2b3f8c'])),
  };
  const body = kind.layouts[look.layout % kind.layouts.length](sheet);
  const [w, h] = kind.page;
  const valueFont =
    look.fill === 'hand'
      ? HAND_FONT[issuer.tongue]
      : look.fill === 'mono'
        ? issuer.tongue === 'zh'
          ? "'Noto Sans Mono CJK SC'"
          : "'DejaVu Sans Mono'"
        : 'inherit';
  return `<style>
.page{position:relative;box-sizing:border-box;width:${w}px;height:${h}px;overflow:hidden;background:#fff;color:#111;padding:${look.pad}px ${look.pad + 6}px;font:${look.size}px/${look.lead} ${look.font};letter-spacing:${look.spread}px}
.page *{box-sizing:border-box}.page h1,.page h2,.page h3,.page p{margin:0}
.page .t{font-family:${look.titleFont};text-align:center;font-weight:700}
.page .v{text-indent:0;font-family:${valueFont};color:${look.ink};${look.fill === 'hand' ? 'font-size:1.12em;font-weight:400;letter-spacing:0' : ''}${look.fill === 'mono' ? 'font-size:.96em' : ''}}
.page .v.blank{visibility:hidden}
.page table{border-collapse:collapse;width:100%}.page td,.page th{text-align:left;vertical-align:top;font-weight:400}
.page .grid td,.page .grid th{border:1px solid #222;padding:.32em .5em}
.page .u{border-bottom:1px solid #333;padding:0 .6em;display:inline-block;min-width:4em;text-align:center}
.page .r{text-align:right}.page .c{text-align:center}.page .row{display:flex;justify-content:space-between;gap:1em}
.page .off{position:relative;margin:1.6em 0 0 auto;width:350px;text-align:right;line-height:1.9}.page .row b{white-space:nowrap}.page .off.fixed{position:absolute;right:${look.pad + 20}px;bottom:${look.pad + (h < 800 ? 52 : 44)}px;margin:0;width:350px}
.page .seal{position:absolute;mix-blend-mode:multiply;overflow:visible}.page .sign{vertical-align:middle;overflow:visible}
.page .foot{position:absolute;left:${look.pad}px;right:${look.pad}px;bottom:${Math.max(10, look.pad * 0.4)}px;font-size:.72em;color:#555;border-top:1px solid #bbb;padding-top:3px;text-align:center}
.page .accent{color:${look.accent}}.page .band{background:${look.accent};color:#fff;padding:.5em .8em}
${kind.css ?? ''}</style><div class="page">${body}${look.footer ? `<div class="foot">${escaped(look.footer)}</div>` : ''}</div>`;
}

/** The fields that a paper shows in the layout of a look. */
export function shownFields(kind: Kind, issuer: Issuer, facts: Facts, look: Look): Set<string> {
  const html = pageOf(kind, issuer, facts, { look: { ...look, fill: 'print' }, d: new Dice('shown') });
  return new Set([...html.matchAll(/data-f="(\w+)"/g)].map(([, key]) => key));
}
