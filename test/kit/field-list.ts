import { ProvinceScope } from '@hailong/database';
import { PublishFieldList, SaveFieldList } from '@hailong/fields/use-cases';
import { importAgencies } from './agencies';
import { expectOk } from './expect-ok';
import { Part } from './province';
import { WithProcess } from './servers/process';

/** A published list of service fields with two fields and their procedures; and the agencies, the province among them. */
export function aFieldList(): Part<WithProcess, object> {
  return async ({ app }) => {
    await importAgencies(app);
    const scope = ProvinceScope.of(undefined, 'test');
    expectOk(await app.get(SaveFieldList).save(scope, { fields: LISTED_FIELDS }));
    expectOk(await app.get(PublishFieldList).publish(scope));
    return {};
  };
}

/** Fields of {@link aFieldList}. A round chooses them by their codes. */
export const LISTED_FIELDS = [
  { code: 'dat-dai', label: { vi: 'Đất đai' }, procedures: ['1.012753', '1.010708'] },
  { code: 'ho-tich', label: { vi: 'Hộ tịch' }, procedures: ['1.004873'] },
];
