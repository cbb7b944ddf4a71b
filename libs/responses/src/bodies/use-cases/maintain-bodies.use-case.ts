import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { BODY_KINDS, BodyKind } from '../domain/body-kinds';
import { BODY_PROBLEMS } from '../domain/problems';
import { BodyRow, bodiesOf, saveBody } from '../persistence/body-store';

export interface CollectingBodyWish {
  readonly code: string;
  readonly name: string;
  readonly kind: BodyKind;
  /** False: its people enter no more forms. What they entered stays. */
  readonly active: boolean;
}

const CODE = /^[A-Za-z0-9._-]{1,40}$/;
const LONGEST_NAME = 200;

/** Registers, changes and ends the bodies outside the tree that collect forms for the rounds of an agency. */
@Injectable()
export class MaintainBodies {
  constructor(private readonly db: AgencyDb) {}

  /** Adds the body of a code, or changes it. Refused with COLLECTING_BODY_CODE_MALFORMED and COLLECTING_BODY_NAME_MALFORMED. */
  async save(scope: AgencyScope, wish: CollectingBodyWish): Promise<Verdict<BodyRow>> {
    const [code, name] = [wish.code.trim(), wish.name.trim()];
    if (!CODE.test(code)) return refuse(BODY_PROBLEMS.COLLECTING_BODY_CODE_MALFORMED.at('code'));
    if (name === '' || name.length > LONGEST_NAME)
      return refuse(BODY_PROBLEMS.COLLECTING_BODY_NAME_MALFORMED.at('name', LONGEST_NAME));
    const { kind, active } = wish;
    return this.db.write(scope, async (tx) => {
      const saved = await saveBody(tx, scope.agencyId, {
        code,
        name,
        kind: BODY_KINDS.numberOf(kind),
        active,
      });
      await recordAudit(tx, scope, {
        action: 'save-collecting-body',
        subject: code,
        after: { name, kind, active },
      });
      return accept(saved);
    });
  }

  list(scope: AgencyScope): Promise<readonly BodyRow[]> {
    return this.db.read(scope, (tx) => bodiesOf(tx, scope.agencyId));
  }
}
