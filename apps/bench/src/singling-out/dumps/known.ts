import { createHmac } from 'node:crypto';
import { Sealing } from '@hailong/secrets';
import { responseId } from '@hailong/surveys/domain';
import { InvitedPerson } from '../played-side';
import { Marked } from './guesses';
import { SeenRow } from './seen-rows';

/** Means that an administrator of the database has beside the dump. */
export interface Knowledge {
  /** Printed sheets of the people. */
  readonly sheets: boolean;
  /** Key of the application. */
  readonly key: boolean;
  /** Order in which the people came. */
  readonly arrivals: boolean;
}

/** Person whose dossier is known by its id. */
export type DossierPerson = InvitedPerson & { readonly dossierId: string };

/** Values that the sheets give of each person, as rows beside those of the dump. */
export function rowsOfSheets(people: readonly DossierPerson[]): readonly Marked[] {
  return people.map(({ dossierId, token }) => ({
    whose: dossierId,
    row: rowOf('sheet', { token: Buffer.from(token, 'base64url').toString('hex') }),
  }));
}

/** Order in which people came, as a clerk notes it that saw them. */
export function rowsOfArrivals(arrivals: readonly DossierPerson[]): readonly Marked[] {
  return arrivals.map(({ dossierId }, at) => ({
    whose: dossierId,
    row: rowOf('arrival', { number: String(at).padStart(6, '0') }),
  }));
}

/**
 * Values that the key of the application computes of each invitation of the dump, once it has opened the key of the round: its token, the
 * hash under which its admission is stored and the id of an answer without a script. None where the key of the round is destroyed.
 */
export function rowsOfKey(rows: readonly SeenRow[], sealing: Sealing): readonly Marked[] {
  const secrets = rows.filter(({ table }) => table === 'round_secret');
  return rows.flatMap(({ table, values }) => {
    if (table !== 'invitation' || values.dossier_id === undefined) return [];
    const { round_id: round = '', agency_id: agency = '', invitation_id: id = '' } = values;
    const secret = secrets.find((each) => each.values.round_id === round && each.values.agency_id === agency);
    const sealed = secret?.values.sealed_token_key;
    if (sealed === undefined) return [];
    const purpose = `token key of round ${round} and agency ${agency}`;
    const key = sealing.open(Buffer.from(sealed.slice(2), 'hex'), purpose);
    const derived = (use: string, content: string | Buffer) =>
      createHmac('sha256', key).update(`hailong ${use}\0`).update(content).digest();
    const hash = derived('token-hash', derived('token', id).subarray(0, 16));
    const answered = derived('answer-without-script', hash).toString('base64url');
    const response = responseId(answered, Number(round), Number(agency));
    const computed = { token_hash: `\\x${hash.toString('hex')}`, response_id: response };
    return [{ whose: values.dossier_id, row: rowOf('key', computed) }];
  });
}

function rowOf(table: string, values: SeenRow['values']): SeenRow {
  return { table, place: 0, xmin: 0, values };
}
