import { systemClock, today } from '@hailong/kernel';
import { Opened } from '../../kit/province';
import { INVITED, loadedInvitedRound, nthDossier } from './loaded-invited-round';
import { SMS_TAKEN, messageGateway, smsThrough } from './message-gateway';

const AS = ['--as', 'T1.03'];
const FACTS = ['T1.03', 'granted', 'citizen', `${today(systemClock).slice(0, 4)}-01-01`];

describe('on the command line,', () => {
  let province: Opened<typeof loadedInvitedRound>;
  beforeAll(async () => (province = await loadedInvitedRound.open()));
  afterAll(() => province.close());

  const withPhones = (count: number) => [
    'code,deciding_agency,outcome,applicant,finished_on,phone',
    ...Array.from({ length: count }, (_, n) => [nthDossier(401 + n), ...FACTS, `091234567${n}`].join(',')),
  ];

  it('messages by SMS are sent with the options of a file, and their costs and the sandbox show', async () => {
    const { operator, db } = province;
    const gateway = await messageGateway(SMS_TAKEN);
    try {
      const variables = {
        HAILONG_SMS_FILE: operator.file('sms.json', JSON.stringify(smsThrough(gateway))),
        HAILONG_OBJECTIONS_TO: 'mailto:tu-choi@example.vn',
      };
      await operator.json('load', 'dossiers', operator.file('dt.csv', withPhones(7).join('\n')));
      await operator.json('invite', INVITED, ...AS, '--draw', await province.drawAll('T1.03'), '--by', 'sms');
      await db.admin(`update hailong.delivery set next_attempt_at = now() + interval '1 day'
        where delivery_id = (select min(delivery_id::text)::uuid from hailong.delivery)`);
      await operator.run(['deliver'], { variables });
      expect(gateway.calls).toHaveLength(6);
      await db.admin(`update hailong.delivery set next_attempt_at = now() where state = 'waiting'`);
      await operator.run(['deliver'], { variables: { ...variables, HAILONG_DELIVERY_SANDBOX: 'on' } });
      expect(gateway.calls).toHaveLength(6);
      const { stdout } = await operator.run(['invitations', INVITED, ...AS]);
      const [, segments = '', price = ''] = /^T1\.03 +sms +6 +(\d+) +(\d+)$/m.exec(stdout) ?? [];
      expect(Number(segments)).toBeGreaterThanOrEqual(12);
      expect(Number(price)).toBe(Number(segments) * 850);
      expect(stdout).toMatch(/Sandbox: 1 messages counted as sent went nowhere\.$/m);
    } finally {
      await gateway.close();
    }
  });
});
