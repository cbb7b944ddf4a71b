import { ProvinceScope } from '@hailong/database';
import { PublishFieldList, ReadFieldLists, SaveFieldList } from '@hailong/fields/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { done } from './step';

/** Service fields of the demonstration with procedures of the national base, from which its plan chooses. */
const LISTED = [
  { code: 'dat-dai', label: { vi: 'Đất đai', en: 'Land' }, procedures: ['1.012753'] },
  { code: 'ho-tich', label: { vi: 'Hộ tịch', en: 'Civil status' }, procedures: ['1.001193', '1.004873'] },
  { code: 'chung-thuc', label: { vi: 'Chứng thực', en: 'Certification' }, procedures: ['2.000815'] },
];

/** Fields as the plan of the demonstration names them: each by its code in the list. */
export const CHOSEN_FIELDS = LISTED.map(({ code }) => ({ code }));

/** Publishes the list of service fields of a demonstration, unless a list is published already. */
export async function publishFields(app: INestApplicationContext, scope: ProvinceScope): Promise<void> {
  if ((await app.get(ReadFieldLists).published()).length > 0) return;
  await done(app.get(SaveFieldList).save(scope, { fields: LISTED }));
  await done(app.get(PublishFieldList).publish(scope));
}
