import { FormAccount, RANK_EXCLUSIONS, Ranking, sharedReason } from '@hailong/rankings/domain';
import { RoundRanking } from '@hailong/rankings/use-cases';
import { AgencyName } from '../agency-names';
import { plain } from './terminal';

/** Agencies without a rank, under each reason those that it holds for, so that a reader finds a reason told once. */
export function exclusionLines(
  { excluded, minimumResponses }: Ranking,
  nameOf: (agencyId: number) => AgencyName,
  accountOf: RoundRanking['accountOf'],
): string[] {
  if (excluded.length === 0) return [];
  const reasons = RANK_EXCLUSIONS.keys.filter((code) => excluded.some((each) => each.code === code));
  return [
    '',
    `Không xếp hạng · without rank: ${excluded.length}`,
    ...reasons.flatMap((code) => {
      const { vi, en } = sharedReason(code, minimumResponses);
      const agencies = excluded.filter((each) => each.code === code);
      return [
        `  ${RANK_EXCLUSIONS.rows[code].vi} · ${RANK_EXCLUSIONS.rows[code].en}: ${agencies.length}`,
        ...[`      ${vi}`, `      ${en}`],
        ...agencies.map(({ agencyId, n }) => {
          const { code: agency, name } = nameOf(agencyId);
          return plain(`    ${agency}  ${name} (n = ${n}${validText(accountOf(agencyId))})`);
        }),
      ];
    }),
  ];
}

/** Number of the valid forms, once it is told. */
function validText(account: FormAccount | undefined): string {
  return account ? `; hợp lệ · valid ${account.valid}` : '';
}
