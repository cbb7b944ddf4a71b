import { AgencyDb, AgencyScope, IntakeDb, Transaction } from '@hailong/database';
import { CRITERIA_SET_ID, NO_ID, Name, nameOf, ownOrOnly } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { NamedCriteriaSet, criteriaSetsNamed } from '../persistence/criteria-set-store';

/**
 * The version of a criteria set that a text names: an id (`criteria-set:12`), a code, which is its newest published
 * version, or a code with a version (`sipas@3`), which may be a draft. An id is believed and costs no statement; a text
 * that names no set ends as {@link NO_ID}.
 */
@Injectable()
export class FindCriteriaSets {
  constructor(
    private readonly agencyDb: AgencyDb,
    private readonly everybody: IntakeDb,
  ) {}

  /** The agency's own, else the province's core, else that of another when one agency alone uses the code. */
  idFor(scope: AgencyScope, text: string): Promise<number> {
    const find = (tx: Transaction, name: Coded) => anyOf(tx, name, scope.agencyId);
    return idOf(text, (name) => this.agencyDb.read(scope, (tx) => find(tx, name)));
  }

  /** Finds a set for a caller without a login: the province's core, else that of the only agency with the code. */
  publishedId(text: string): Promise<number> {
    return idOf(text, (name) => this.everybody.read((tx) => anyOf(tx, name)));
  }

  /** Finds a set among the published cores. */
  coreId(text: string): Promise<number> {
    const find = async (tx: Transaction, name: Coded) => ownOrOnly(await coresOf(tx, name), undefined);
    return idOf(text, (name) => this.everybody.read((tx) => find(tx, name)));
  }
}

type Coded = Exclude<Name, { readonly id: number }>;

async function idOf(
  text: string,
  find: (name: Coded) => Promise<NamedCriteriaSet | undefined>,
): Promise<number> {
  const name = nameOf(CRITERIA_SET_ID, text);
  if (name === undefined) return NO_ID;
  return 'id' in name ? name.id : ((await find(name))?.criteriaSetId ?? NO_ID);
}

async function anyOf(tx: Transaction, name: Coded, readerId?: number): Promise<NamedCriteriaSet | undefined> {
  const found = await criteriaSetsNamed(tx, name.code, name.version);
  const cores = found.filter(({ core }) => core);
  const own = found.some(({ agencyId }) => agencyId === readerId);
  return ownOrOnly(own || cores.length === 0 ? found : cores, readerId);
}

async function coresOf(tx: Transaction, { code, version }: Coded): Promise<readonly NamedCriteriaSet[]> {
  return (await criteriaSetsNamed(tx, code, version)).filter(({ core }) => core);
}
