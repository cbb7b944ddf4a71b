import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { REMOVAL_OUTCOMES, RemovalOutcome } from '../domain/removal';
import { ToldForms } from '../domain/told-account';
import { Sealed } from './block-store';

/** Account of a respondent group, by the position of the group. */
export interface AccountOfGroup extends ToldForms {
  readonly group: number;
  readonly removal: RemovalOutcome;
}

/**
 * Stores the accounts of the groups of a round at an agency, for good: told once more, an account would tell what was sealed for a group of
 * units since.
 */
export async function tellAccounts(
  tx: Transaction,
  { agencyId, roundId }: Sealed,
  accounts: readonly AccountOfGroup[],
  on: CalendarDay,
): Promise<void> {
  const column = (of: (account: AccountOfGroup) => number) => accounts.map(of);
  await tx.query(
    `insert into hailong.form_account
       (agency_id, round_id, respondent_group, screened_out, invalid, surplus, valid, told_on, removed, removal)
     select $1, $2, a.respondent_group, a.screened_out, a.invalid, a.surplus, a.valid, $8, a.removed, a.removal
     from unnest($3::smallint[], $4::int[], $5::int[], $6::int[], $7::int[], $9::int[], $10::smallint[])
       as a(respondent_group, screened_out, invalid, surplus, valid, removed, removal)
     on conflict (agency_id, round_id, respondent_group) do nothing`,
    [
      ...[agencyId, roundId, column(({ group }) => group), column(({ screenedOut }) => screenedOut)],
      ...[
        column(({ invalid }) => invalid),
        column(({ surplus }) => surplus),
        column(({ valid }) => valid),
        on,
      ],
      ...[column(({ removed }) => removed), column(({ removal }) => REMOVAL_OUTCOMES.numberOf(removal))],
    ],
  );
}

/** Tells whether an agency has the accounts of a round. */
export async function isTold(tx: Transaction, { agencyId, roundId }: Sealed): Promise<boolean> {
  const rows = await tx.query(
    'select 1 from hailong.form_account where agency_id = $1 and round_id = $2 limit 1',
    [agencyId, roundId],
  );
  return rows.length > 0;
}
