/** GB 32100: registration authority, kind, region, entity code of nine, check character. */
export const USCC = /^[1-9A-GY][1239A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECK = '10X98765432';
const USCC_SET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** What a resident number of GB 11643-1999 says. */
export interface ResidentId {
  /** False: a digit is wrong; a typo or a misread scan until a person looks. */
  readonly valid: boolean;
  /** First two digits, by GB/T 2260; null where no province has them. */
  readonly province: string | null;
  /** ISO date, or null where there is no such day. */
  readonly birth: string | null;
}

/**
 * Reads a resident number of 18 characters. Its last is ISO 7064 MOD 11-2 of the others.
 * That catches every single wrong digit and every swap of neighbors.
 * One random string in eleven passes, so a valid one proves nothing.
 *
 * @returns null where the text has not the form of one.
 */
export function residentId(text: string): ResidentId | null {
  const id = text.toUpperCase();
  if (!/^\d{17}[\dX]$/.test(id)) return null;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += ID_WEIGHTS[i] * Number(id[i]);
  const [y, m, d] = [Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14))];
  const day = new Date(Date.UTC(y, m - 1, d));
  const birth =
    y >= 1800 && day.getUTCFullYear() === y && day.getUTCMonth() === m - 1 && day.getUTCDate() === d
      ? day.toISOString().slice(0, 10)
      : null;
  return { valid: ID_CHECK[sum % 11] === id[17], province: PROVINCES[id.slice(0, 2)] ?? null, birth };
}

/**
 * Whether a unified social credit code ends in the right check character: GB 32100-2015, weights 3^i mod 31.
 *
 * @returns null where the text has not the form of one.
 */
export function usccValid(text: string): boolean | null {
  const code = text.toUpperCase();
  if (!USCC.test(code)) return null;
  let sum = 0;
  let weight = 1;
  for (let i = 0; i < 17; i++) {
    sum += USCC_SET.indexOf(code[i]) * weight;
    weight = (weight * 3) % 31;
  }
  return USCC_SET[(31 - (sum % 31)) % 31] === code[17];
}

/** GB/T 2260, first two digits. */
const PROVINCES: Readonly<Record<string, string>> = {
  11: '北京',
  12: '天津',
  13: '河北',
  14: '山西',
  15: '内蒙古',
  21: '辽宁',
  22: '吉林',
  23: '黑龙江',
  31: '上海',
  32: '江苏',
  33: '浙江',
  34: '安徽',
  35: '福建',
  36: '江西',
  37: '山东',
  41: '河南',
  42: '湖北',
  43: '湖南',
  44: '广东',
  45: '广西',
  46: '海南',
  50: '重庆',
  51: '四川',
  52: '贵州',
  53: '云南',
  54: '西藏',
  61: '陕西',
  62: '甘肃',
  63: '青海',
  64: '宁夏',
  65: '新疆',
  71: '台湾',
  81: '香港',
  82: '澳门',
  83: '台湾',
};
