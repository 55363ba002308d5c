import type { Texts } from '../bilingual.js';

/** The graph, step by step. */
export const explorer = {
  explorer: { en: 'Explorer', zh: '关系图' },
  explorerHint: {
    en: 'Start from a phone, a debtor or an agency and expand step by step. Labels are masked; every link rests on a record that you can open.',
    zh: '从电话、债务人或代理机构开始，逐步展开。标签已遮蔽；每条关联均可查看所依据的记录。',
  },
  explorerKey: { en: 'Number, reference or ID', zh: '号码、编号或名称' },
  explorerEmpty: {
    en: 'Nothing is shown yet. Search above, or come from a possible ring.',
    zh: '尚未显示内容。请在上方搜索，或从团伙线索页面进入。',
  },
  graphNone: { en: 'No match found.', zh: '未找到匹配项。' },
  graphMore: { en: 'There is more around it than is shown.', zh: '其周围还有更多内容未显示。' },
  graphLabel: {
    en: 'Drawing of the graph; the list of nodes beside it says the same in words',
    zh: '关系图；旁边的节点列表以文字说明相同内容',
  },
  howFar: { en: 'Steps', zh: '步数' },
  undo: { en: 'Undo', zh: '撤销' },
  play: { en: 'Play', zh: '播放' },
  pause: { en: 'Pause', zh: '暂停' },
  timeFrom: { en: 'From', zh: '起' },
  timeTo: { en: 'To', zh: '止' },
  graphCount: {
    en: '{shown} of {all} [node|nodes], {edges} [link|links]',
    zh: '节点 {shown} / {all}，关联 {edges} 条',
  },
  expand: { en: 'Expand', zh: '展开' },
  hide: { en: 'Hide', zh: '隐藏' },
  pin: { en: 'Pin', zh: '固定' },
  unpin: { en: 'Unpin', zh: '取消固定' },
  openRing: { en: 'Open the ring', zh: '查看团伙线索' },
  pathTo: { en: 'Path from {from}', zh: '查找路径：起自 {from}' },
  pathLength: { en: 'Steps between the two: {n}', zh: '两者之间相隔 {n} 步' },
  pathNone: { en: 'No path connects the two.', zh: '两者之间没有路径。' },
  whyEdge: { en: 'Linked to, and the record it rests on', zh: '关联对象及依据记录' },
  nodeList: { en: 'List of nodes', zh: '节点列表' },
  notes: { en: 'Notes', zh: '笔记' },
  viewName: { en: 'Name of the view', zh: '视图名称' },
  viewHint: {
    en: 'Saved in this browser. The address of this page opens the same nodes for colleagues.',
    zh: '保存在本浏览器中。同事打开本页网址可看到相同节点。',
  },
  openExplorer: { en: 'Open in the explorer', zh: '在关系图中打开' },
  lookup_name: { en: 'Name of a person', zh: '姓名' },
  lookup_id_number: { en: 'Resident ID number', zh: '身份证号' },
  lookup_email: { en: 'Email', zh: '电子邮箱' },
  lookup_address: { en: 'Address', zh: '地址' },
  lookup_device: { en: 'Device', zh: '设备' },
  lookup_ip: { en: 'Network address', zh: '网络地址' },
} satisfies Texts;
