import type { Fate } from './fate.js';
import type { Kind } from './kinds.js';
import type { Stage } from './stage.js';

export interface Agent {
  readonly name: string;
  readonly org: string;
  readonly phone: string;
}

const NAMES = {
  zh: [
    '王老师',
    '陈社工',
    '刘律师',
    '周干事',
    '林姐',
    '吴主任',
    '孙秘书',
    '何会计',
    '郑老师',
    '小马',
    '黄经理',
    '徐顾问',
    '沈志愿者',
    '唐书记',
  ],
  en: [
    'Ms Delgado',
    'Pastor Reed',
    'Karen Oakes',
    'Father Tom',
    'J. Whitlow',
    'Sister Agnes',
    'Mr Bello',
    'Dana Pruss',
    'L. Hargrove',
    'Coach Ray',
  ],
};

/** Those who act for the members. The first one answers the number that the group knows. */
export function keptAgent(kind: Kind, stage: Stage, fate: Fate, phone: string | undefined): readonly Agent[] {
  const place =
    kind.tongue === 'zh'
      ? fate.pick(['柳河', '明远', '石桥', '安和', '东岭', '正恒', '诚益'])
      : fate.pick(['Maple Grove', 'Eastside', 'Fairmount', 'Whitlow', 'Cedar Valley']);
  const org =
    kind.agent!.org === undefined ? '' : kind.tongue === 'zh' ? place + kind.agent!.org : `${place} ${kind.agent!.org}`;
  return fate.some(NAMES[kind.tongue], kind.agent!.names).map((name, k) => ({
    name,
    org,
    phone: k === 0 && phone !== undefined ? phone : stage.mint.phone(kind.tongue),
  }));
}
