import { migrate, revertLast } from '@hailong/database';
import { MIGRATIONS } from '@hailong/migrations';
import { emptyDatabase } from '../kit/test-database';

const NAMES = MIGRATIONS.map(({ name }) => name);

describe('texts that were stored before they waited in groups', () => {
  it('are of as many forms as the item and day with the most texts show, never of more', async () => {
    const fresh = await emptyDatabase();
    try {
      await migrate(fresh.adminUrl);
      for (let at = NAMES.length; at > NAMES.indexOf('Opinions1796200500001'); at -= 1)
        await revertLast(fresh.adminUrl);
      const texts = ['A 15 YK1', 'A 15 YK1', 'A 15 YK1', 'A 15 YK2', 'A 16 YK2', 'B 15 YK1'];
      for (const text of texts) {
        const [agency, day, item] = text.split(' ');
        await fresh.admin(
          `insert into hailong.open_comment (agency_id, round_id, questionnaire_id, received_on, item, comment)
           values (${agency === 'A' ? 1 : 2}, 1, 1, '2018-08-${day}', '${item}', '${text}')`,
        );
      }
      await migrate(fresh.adminUrl);
      const forms = await fresh.admin(
        `select agency_id as agency, count(distinct response_id)::int as forms, count(*)::int as texts,
           min(form_class) as least, max(block) as block
         from hailong.open_comment group by 1 order by 1`,
      );
      expect(forms).toEqual([
        { agency: 1, forms: 4, texts: 5, least: 3, block: 0 },
        { agency: 2, forms: 1, texts: 1, least: 3, block: 0 },
      ]);
    } finally {
      await fresh.drop();
    }
  });

  it('are there again when the migration is taken back, those that appeared as of their day', async () => {
    const fresh = await emptyDatabase();
    try {
      await migrate(fresh.adminUrl);
      for (let at = NAMES.length - 1; at > NAMES.indexOf('Opinions1796200500001'); at -= 1)
        await revertLast(fresh.adminUrl);
      await fresh.admin(`insert into hailong.agency (code, founded_on) values ('A', '2018-01-01')`);
      await fresh.admin(
        `insert into hailong.open_comment (agency_id, round_id, questionnaire_id) values (1, 1, 1);
         insert into hailong.opinion
           (agency_id, round_id, questionnaire_id, group_no, item, comment, folded, appeared_on, due_on)
         values (1, 1, 1, 1, 'YK', 'Chờ lâu', 'cho lau', '2018-08-15', '2018-09-05')`,
      );
      await revertLast(fresh.adminUrl);
      expect(
        await fresh.admin(`select received_on::text as on, item, comment from hailong.open_comment`),
      ).toEqual([{ on: '2018-08-15', item: 'YK', comment: 'Chờ lâu' }]);
    } finally {
      await fresh.drop();
    }
  });
});
