import { ROUND_ID } from '@hailong/kernel';
import type { SchemeRanking } from '@hailong/rankings/use-cases';
import { AgencyName } from '../agency-names';
import { plain } from './terminal';

type Pending = SchemeRanking['pending'][number];
type NameOf = (agencyId: number) => AgencyName;

/** Round of a ranking that is not final, for JSON. */
export function pendingJson({ round, ...missing }: Pending, nameOf: NameOf): object {
  return {
    round: { id: ROUND_ID.of(round.roundId), code: round.code },
    ...{ until: missing.until ?? null, nextSealing: missing.nextSealing ?? null, shown: missing.shown },
    waiting: missing.waiting ?? null,
    withoutFigures: missing.withoutFigures.map(nameOf),
    fieldsWithout: missing.fieldsWithout,
  };
}

/** Lines of a round that is not final: until when it takes forms, and the agencies and fields that show nothing yet. */
export function pendingLines(
  { round, until, shown, waiting, withoutFigures, fieldsWithout }: Pending,
  nameOf: NameOf,
): string[] {
  const state =
    until === undefined
      ? 'đã đóng, chưa chốt · closed, not final'
      : `nhận phiếu đến · takes forms until ${until}`;
  const agencies = withoutFigures.map((id) => nameOf(id).code).join(', ');
  const fields = fieldsWithout.map(({ code }) => code).join(', ');
  const wait = waiting === undefined ? '' : `; phiếu chờ khối · forms waiting: ${waiting}`;
  return [
    plain(
      `Đợt chưa chốt · round not final: ${round.code}, ${state}; phiếu đã công bố · forms shown: ${shown}${wait}`,
    ),
    ...(agencies === '' ? [] : [plain(`  Cơ quan chưa có số liệu · agencies without figures: ${agencies}`)]),
    ...(fields === '' ? [] : [plain(`  Lĩnh vực chưa có số liệu · fields without figures: ${fields}`)]),
  ];
}
