import { describe, expect, it } from '@jest/globals';
import { mandateAgents } from './mandate.js';

const names = (text: string) => mandateAgents(text).map((a) => a.name);

describe('agents that a paper appoints', () => {
  it.each([
    ['授权委托书\n委托人：王梦\n受托人：成都和解咨询有限公司\n委托事项：代为协商', '成都和解咨询有限公司'],
    ['现委托受托人作为代理人，与相关金融 受托人：中正律师事务所\n代理权限', '中正律师事务所'],
    ['本人自愿委托深圳市安信债务咨询有限公司代为办理停息挂账事宜', '深圳市安信债务咨询有限公司'],
    ['受 托 人：晨 光 法 律 咨 询 工 作 室', '晨光法律咨询工作室'],
    ['I hereby appoint Clear Path Credit Repair LLC as my agent.', 'Clear Path Credit Repair LLC'],
    ['I authorize Lexmark & Rowe Associates to act on my behalf', 'Lexmark & Rowe Associates'],
    ['Authorised representative: North Star Debt Relief', 'North Star Debt Relief'],
  ])('reads %j', (text, name) => expect(names(text)).toEqual([name]));

  it('tells people of one name apart by their own number, and leaves out who has none beside it', () => {
    const of = (id: string) => mandateAgents(`受托人：李明 身份证号：${id}`).map((a) => a.key);
    expect(of('110101199003070011')).not.toEqual(of('110101198003070022'));
    expect(of('110101199003070011')).toHaveLength(1);
    expect(names('受托人：李明\n关系：父子')).toEqual([]);
    expect(names('I appoint my brother John Smith to act for me')).toEqual([]);
  });

  it('takes no party, right or duty for an agent', () => {
    expect(names('三、当事人有权委托代理人代为诉讼。\n承办人：邹俊')).toEqual([]);
    expect(names('委托人：王梦建 身份证号：440305198709096895\n经办人：王某')).toEqual([]);
    expect(names('You may authorize the Court to act in your absence.')).toEqual([]);
    expect(names('未经委托人书面同意不得变更')).toEqual([]);
  });
});
